import { expect, it } from "vitest";
import { FairTurns } from "./fair-turns.ts";

/** Each step is a slice. */
const ONE_STEP = 0;

function* counted(name: string, steps: number, log: string[]): Generator<void, string, void> {
  for (let at = 0; at < steps; at++) {
    log.push(name);
    yield;
  }
  return name;
}

it("gives each party the same, however many runs it has", async () => {
  const turns = new FairTurns(ONE_STEP);
  const log: string[] = [];
  const many = Array.from({ length: 20 }, () => turns.run(1, counted("many", 20, log)));
  expect(await turns.run(2, counted("one", 20, log))).toBe("one");
  const before = log.filter((name) => name === "many").length;
  expect(before).toBeGreaterThan(15);
  expect(before).toBeLessThan(25);
  expect(await Promise.all(many)).toEqual(Array.from({ length: 20 }, () => "many"));
});

it("goes on with what is added while others run", async () => {
  const turns = new FairTurns(ONE_STEP);
  const log: string[] = [];
  const first = turns.run(1, counted("first", 5, log)).then(() => turns.run(1, counted("then", 3, log)));
  expect(await Promise.all([first, turns.run(2, counted("second", 9, log))])).toEqual(["then", "second"]);
  expect(await turns.run(3, counted("late", 1, log))).toBe("late");
});

it("gives up what takes longer than it may", async () => {
  const endless = function* () {
    for (;;) yield;
  };
  const turns = new FairTurns();
  expect(await turns.run(1, endless(), { most: 20 })).toBeNull();
});

it("ends what is aborted, and what throws, and goes on", async () => {
  const turns = new FairTurns(ONE_STEP);
  const aborted = new AbortController();
  const log: string[] = [];
  const run = turns.run(1, counted("gone", 1_000, log), { signal: aborted.signal });
  const thrown = turns.run(
    1,
    (function* () {
      yield;
      throw new Error("broken");
    })(),
  );
  aborted.abort();
  await expect(run).rejects.toThrow();
  await expect(thrown).rejects.toThrow("broken");
  expect(await turns.run(1, counted("after", 2, log))).toBe("after");
});
