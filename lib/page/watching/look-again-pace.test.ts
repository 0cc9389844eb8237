import { expect, test } from "vitest";
import { LookAgainPace } from "./look-again-pace.ts";

test("looks ever more seldom at a page that changes without end, up to once a minute", () => {
  const pace = new LookAgainPace();
  let now = 0;
  const pauses = Array.from({ length: 12 }, () => {
    pace.looked(now, 1);
    const pause = pace.pause(now + 5);
    now += 5 + pause;
    return pause;
  });
  expect(pauses.slice(0, 4)).toEqual([400, 800, 1600, 3200]);
  expect(pauses.at(-1)).toBe(60_000);
});

test("a dear look makes the pause longer, quiet and another page make it short again", () => {
  const pace = new LookAgainPace();
  pace.looked(0, 100);
  expect(pace.pause(10)).toBe(5000);
  pace.looked(6000, 1);
  expect(pace.pause(30_000)).toBe(400);
  pace.looked(31_000, 1);
  pace.pause(31_001);
  pace.reset();
  expect(pace.pause(31_002)).toBe(400);
});
