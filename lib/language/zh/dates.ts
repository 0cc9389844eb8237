import { fold } from "../../chinese/fold.ts";
import { isoMonths } from "../iso-months.ts";
import type { Dates } from "../language.ts";

/** 2021年11月, with or without a day. */
const DATE = new RegExp(`(?<!\\d)(\\d{4})\\s?${fold("年")}\\s?(\\d{1,2})\\s?${fold("月")}`, "gu");

export const DATES: Dates = {
  months: (text) => [
    ...isoMonths(text),
    ...Array.from(text.matchAll(DATE), ([, year, month]) => Number(year) * 12 + Number(month)),
  ],
};
