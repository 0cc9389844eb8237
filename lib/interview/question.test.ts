import { expect, it } from "vitest";
import { endsWithQuestion } from "./question.ts";

it.each([
  ["Where to?", true],
  ["去哪裡？", true],
  ["他問：「去哪裡？」", true],
  ["(Where to?)", true],
  ["去哪裡？他沒有說。", false],
  ["", false],
])("tells whether “%s” ends with a question", (text, expected) => {
  expect(endsWithQuestion(text)).toBe(expected);
});
