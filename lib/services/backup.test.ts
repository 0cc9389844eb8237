import { expect, it } from "vitest";
import { isBackupDue } from "./backup.ts";

const DAY = 86_400_000;
const now = 1000 * DAY;

it.each([
  ["nothing is kept", { saved: null, firstKept: null, days: 7 }, false],
  ["never is chosen", { saved: null, firstKept: 0, days: 0 }, false],
  ["the first highlight is young", { saved: null, firstKept: now - 6 * DAY, days: 7 }, false],
  [
    "the first highlight is old and nothing was saved",
    { saved: null, firstKept: now - 8 * DAY, days: 7 },
    true,
  ],
  ["the last backup is young", { saved: now - 6 * DAY, firstKept: 0, days: 7 }, false],
  ["the last backup is old", { saved: now - 31 * DAY, firstKept: 0, days: 30 }, true],
])("reminds of a backup in time: %s", (_, state, due) => {
  expect(isBackupDue({ ...state, now })).toBe(due);
});
