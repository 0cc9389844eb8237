import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { ENGLISH } from "../../language/en/english.ts";
import { UNKNOWN } from "../../language/fallback/unknown.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { LAKE_INTERVIEW } from "../fixtures/english-interview.ts";
import { isOfAnotherTime } from "./page-dates.ts";

const given = (date: string) => ({ ...LAKE_INTERVIEW, date });

it.each([
  ["南方藝文 · 2021年11月", "2026-04", CHINESE, true],
  ["2026/4/21 09:12", "2026-04", CHINESE, false],
  ["2026年5月1日", "2026-04-30", CHINESE, false],
  ["2026年6月1日", "2026-04-30", CHINESE, true],
  ["2021年11月、2026年4月", "2026-04", CHINESE, false],
  ["沒有日期", "2026-04", CHINESE, false],
  ["2021年11月", "", CHINESE, false],
  ["2026年11月", "2026", CHINESE, false],
  ["Published November 5, 2021", "2026-04", ENGLISH, true],
  ["5 Nov. 2021", "2021-11", ENGLISH, false],
  ["Posted on April 2026", "2026-04", ENGLISH, false],
  ["The marching band of 2021", "2026-04", ENGLISH, false],
  ["2021-11-05", "2026-04", UNKNOWN, true],
])("of a page with %o on an interview of %o", (text, date, language, isOther) => {
  expect(isOfAnotherTime(fold(text), given(date), language)).toBe(isOther);
});
