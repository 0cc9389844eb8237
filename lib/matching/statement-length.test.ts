import { expect, it } from "vitest";
import { ENGLISH } from "../language/en/english.ts";
import { CHINESE } from "../language/zh/chinese.ts";
import { statementLength } from "./statement-length.ts";

it("is told in characters of Chinese, of which an English word is worth two", () => {
  expect(statementLength("個人超級智能。", CHINESE)).toBe(6);
  expect(statementLength("personal superintelligence", ENGLISH)).toBe(4);
  expect(statementLength("I don't know 5 of them", ENGLISH)).toBe(12);
});
