import { expect, it } from "vitest";
import { dateOf } from "./written-date.ts";

it.each([
  ["2025", "2025"],
  ["2025年", "2025"],
  ["2025-7", "2025-07"],
  ["2025年7月", "2025-07"],
  [" 2025/7/14 ", "2025-07-14"],
  ["2025年7月14日", "2025-07-14"],
  ["2024-02-29", "2024-02-29"],
  ["", ""],
  ["2025-02-29", null],
  ["2025-13", null],
  ["July 2025", null],
  ["14.7.2025", null],
])("%s is %s", (written, date) => {
  expect(dateOf(written)).toBe(date);
});
