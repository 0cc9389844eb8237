import { expect, it } from "vitest";
import { variantOfTag } from "./language-tag.ts";

it.each([
  ["zh-HK", "hk"],
  ["zh-Hant-MO", "hk"],
  ["yue-HK", "hk"],
  ["zh_TW", "tw"],
  ["zh-Hant-TW", "tw"],
  ["zh-Hant", "t"],
  ["zh-Hans-SG", "cn"],
  ["zh-CN", "cn"],
  ["cmn-Hans", "cn"],
  ["zh", null],
  ["en-HK", null],
  ["ja", null],
  ["", null],
])("%s is written as %s", (tag, variant) => expect(variantOfTag(tag)).toBe(variant));
