import { describe, expect, it } from "vitest";
import { fold } from "../chinese/fold.ts";
import { timesIn as timesInEnglish } from "./en/times.ts";
import { areSameTime, timeOfDay, timeWrittenAs } from "./time-of-day.ts";
import { timesIn as timesInChinese } from "./zh/times.ts";

/** Hours and minutes on a dial of twelve. */
const dial = (value: number): string => `${Math.floor(value / 60)}:${String(value % 60).padStart(2, "0")}`;

describe("times of day", () => {
  it.each([
    ["at a quarter to nine", ["8:45"]],
    ["ten past six, half past nine", ["6:10", "9:30"]],
    ["twenty-five minutes to four", ["3:35"]],
    ["8.45am, 9 p.m., six p.m., 21:30", ["8:45", "9:00", "6:00", "9:30"]],
    ["nine o’clock", ["9:00"]],
    ["at noon, 12:05", ["0:05"]],
    ["ten to twelve people, a quarter of nine farms", []],
    ["by 8.45 per cent, 3:1, half past experience", []],
    ["61 past six, 21:75", []],
  ])("in English: %s", (text, expected) => {
    const found = timesInEnglish(fold(text)).sort((one, other) => one.start - other.start);
    expect(found.map(({ value }) => dial(value))).toEqual(expected);
  });

  it.each([
    ["清晨六點十分開門", ["6:10"]],
    ["下午三點半，上午10時30分", ["3:30", "10:30"]],
    ["九點三刻，八點四十五分", ["9:45", "8:45"]],
    ["晚上九點到21:30", ["9:00", "9:30"]],
    ["他說了三點，三點建議，三點五倍，3點5分的比重", []],
    ["比分3:1，十小時", []],
  ])("in Chinese: %s", (text, expected) => {
    const found = timesInChinese(fold(text)).sort((one, other) => one.start - other.start);
    expect(found.map(({ value }) => dial(value))).toEqual(expected);
  });

  it("are one on a dial of twelve, and near the half hour", () => {
    expect(areSameTime(timeOfDay(20, 45) ?? 0, timeOfDay(9, -15) ?? 0)).toBe(true);
    expect(areSameTime(timeOfDay(6, 0) ?? 0, timeOfDay(6, 10) ?? 0)).toBe(true);
    expect(areSameTime(timeOfDay(12, 0) ?? 0, timeOfDay(11, 50) ?? 0)).toBe(true);
    expect(areSameTime(timeOfDay(6, 10) ?? 0, timeOfDay(6, 20) ?? 0)).toBe(false);
    expect(timeWrittenAs(8.45)).toBe(timeOfDay(9, -15));
    expect(timeWrittenAs(8.75)).toBeNull();
    expect(timeWrittenAs(312)).toBeNull();
  });
});
