import { describe, expect, it } from "vitest";
import { WORDS } from "./words.ts";

function features(text: string): Map<string, number> {
  const folded = WORDS.fold(text);
  const found = new Map<string, number>();
  WORDS.collect(folded, 0, folded.length, (_, weight, start, end) =>
    found.set(folded.slice(start, end), weight),
  );
  return found;
}

describe("English words", () => {
  it("keep their bounds when they are folded", () => {
    expect(WORDS.fold("  The Ice\u00a0 isn’t\nthick—“yet” ")).toBe('the ice isn\'t thick-"yet"');
    expect(WORDS.fold("osp\u00adrey cafe\u0301")).toBe("osprey café");
  });

  it("are features by themselves and in pairs, but not over a mark", () => {
    expect([...features("ospreys nested, otters").keys()]).toEqual([
      "ospreys",
      "nested",
      "ospreys nested",
      "otters",
    ]);
  });

  it("tell the more the rarer they are, and words of grammar nothing", () => {
    const weights = features("the lake and the otters");
    expect(weights.get("the")).toBe(0);
    expect(weights.get("otters")).toBeGreaterThan(weights.get("lake") ?? 0);
    expect(weights.get("lake")).toBeGreaterThan(0);
  });

  it("stay within the stretch that is asked for", () => {
    const found: number[] = [];
    WORDS.collect("otters came back", 7, 11, (_, __, start, end) => found.push(start, end));
    expect(found).toEqual([7, 11]);
  });
});
