import { describe, expect, test } from "vitest";
import { ownerAt } from "./hit-test.ts";

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe("whose words are at a point", () => {
  const line = [box(100, 0, 300, 20), box(0, 20, 80, 40)];

  test.each([
    [150, 10, 0],
    [40, 30, 0],
    [50, 10, null],
    [200, 30, null],
    [301, 10, 0],
    [305, 10, null],
  ])("(%i, %i)", (x, y, expected) => expect(ownerAt([line], x, y)).toBe(expected));

  test("of two the smaller", () => {
    expect(ownerAt([line, [box(120, 0, 160, 20)]], 130, 10)).toBe(1);
    expect(ownerAt([[box(120, 0, 160, 20)], line], 130, 10)).toBe(0);
  });

  test("none without boxes or in empty ones", () => {
    expect(ownerAt([], 0, 0)).toBeNull();
    expect(ownerAt([[], [box(5, 5, 5, 25)]], 5, 10)).toBeNull();
  });
});
