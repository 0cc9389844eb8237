import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { ratiosIn } from "./ratios.ts";

it.each([
  ["每四人就有三人搬走", [75]],
  ["每三個領了證書的人裡面，有一個沒有在做", [33.33]],
  ["十個人裡有兩個", [20]],
  ["每20人就有1人", [5]],
  ["越冬的十四人裡有九位女性", []],
  ["第三個人裡有兩個", []],
  ["每三人一組", []],
])("%s has %j", (text, shares) => expect(ratiosIn(fold(text)).map(({ value }) => value)).toEqual(shares));
