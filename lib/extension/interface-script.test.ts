import { expect, it } from "vitest";
import { interfaceScript } from "./interface-script.ts";
import { interfaceTag } from "./interface-tag.ts";

it.each([
  ["en", "original"],
  ["zh_TW", "tw"],
  ["zh_HK", "hk"],
  ["zh_CN", "cn"],
] as const)("shows original words in the script of the interface: %s", (language, script) => {
  expect(interfaceScript(interfaceTag(language))).toBe(script);
});
