import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardEvent, type CardState, CLOSED, nextState, openPassage, timeoutOf } from "./card-state.ts";

const stateAfter = (...events: CardEvent[]): CardState => events.reduce(nextState, CLOSED);
const on = (passage: string | null, within = false): CardEvent => ({ type: "point", passage, within });

describe("the card's states", () => {
  it("opens once the pointer rests, not while it passes", () => {
    expect(openPassage(stateAfter(on("a")))).toBeNull();
    expect(stateAfter(on("a"), on(null))).toEqual(CLOSED);
    expect(stateAfter(on("a"), { type: "elapse" })).toEqual({ name: "hover", passage: "a" });
  });

  it("waits anew when the pointer moves on to another passage", () => {
    expect(stateAfter(on("a"), on("b"))).toEqual({ name: "waiting", passage: "b" });
  });

  it("stays while the pointer is on the card or on its way, and closes after a moment of grace", () => {
    const hover = [on("a"), { type: "elapse" }] satisfies CardEvent[];
    expect(stateAfter(...hover, on(null, true)).name).toBe("hover");
    expect(stateAfter(...hover, on(null)).name).toBe("leaving");
    expect(stateAfter(...hover, on(null), on(null, true)).name).toBe("hover");
    expect(stateAfter(...hover, on(null), { type: "elapse" })).toEqual(CLOSED);
  });

  it("keeps a pinned, touched or keyboard card wherever the pointer goes", () => {
    for (const event of [
      { type: "click", passage: "a" },
      { type: "tap", passage: "a" },
      { type: "step", passage: "a" },
    ] satisfies CardEvent[]) {
      expect(openPassage(stateAfter(event, on("b"), on(null), { type: "elapse" }))).toBe("a");
    }
  });

  it("closes by Escape and by a click or tap beside it", () => {
    expect(stateAfter({ type: "step", passage: "a" }, { type: "close" })).toEqual(CLOSED);
    expect(stateAfter({ type: "click", passage: "a" }, { type: "click", passage: null })).toEqual(CLOSED);
    expect(stateAfter({ type: "tap", passage: "a" }, { type: "tap", passage: null })).toEqual(CLOSED);
  });

  it("closes with its passage", () => {
    expect(stateAfter({ type: "click", passage: "a" }, { type: "standing", passages: ["b"] })).toEqual(
      CLOSED,
    );
  });

  it("lets hiding be taken back for a while, although the passage is gone by then", () => {
    const hidden = [{ type: "click", passage: "a" }, { type: "hide" }] satisfies CardEvent[];
    const state = stateAfter(...hidden, { type: "standing", passages: ["b"] }, on("b"), on(null));
    expect(state).toEqual({ name: "hidden", passage: "a" });
    expect(timeoutOf(state)).toBeGreaterThan(1000);
    expect(stateAfter(...hidden, { type: "elapse" })).toEqual(CLOSED);
    expect(stateAfter(...hidden, { type: "close" })).toEqual(CLOSED);
    expect(stateAfter(...hidden, { type: "click", passage: "b" })).toEqual({ name: "pinned", passage: "b" });
  });

  it("only ever shows a passage that an event named, and waits only where time matters", () => {
    const passage = fc.constantFrom("a", "b");
    const event = fc.oneof(
      fc.record({ type: fc.constant("point" as const), passage: fc.option(passage), within: fc.boolean() }),
      fc.record({ type: fc.constantFrom("click" as const, "tap" as const), passage: fc.option(passage) }),
      fc.record({ type: fc.constant("step" as const), passage }),
      fc.record({
        type: fc.constantFrom("elapse" as const, "pin" as const, "hide" as const, "close" as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = stateAfter(...events);
        expect(["a", "b", null]).toContain(openPassage(state));
        expect(timeoutOf(state) !== null).toBe(["waiting", "leaving", "hidden"].includes(state.name));
      }),
    );
  });
});

it("waits as long as the reader chose", () => {
  const waiting: CardState = { name: "waiting", passage: "a" };
  const waits = (["short", "usual", "long"] as const).map((delay) => timeoutOf(waiting, delay) ?? 0);
  expect(waits).toEqual([...new Set(waits)].sort((one, other) => one - other));
});
