import { expect, test } from "vitest";
import { CHINESE } from "../../language/zh/chinese.ts";
import { editScript } from "../../text/aligner/edit-script.ts";
import { Work } from "../../text/work.ts";
import { contraryClauses } from "./contrary-clauses.ts";

/** The clauses of a page's words and of the transcript's that are contrary, as they are written; `null` if none. */
function contraryOf(page: string, source: string): readonly [string, string] | null {
  const changes = editScript(page, source, 0).map(({ first, second }) => ({ page: first, source: second }));
  const change = contraryClauses(page, source, changes, CHINESE, new Work());
  return (
    change && [
      page.slice(change.page.start, change.page.end),
      source.slice(change.source.start, change.source.end),
    ]
  );
}

test("a clause that states what its source denies is told, with the clause that denies it", () => {
  expect(contraryOf("去年開了四家店，今年打算關掉總店", "去年開了四家店，今年不打算關掉總店")).toEqual([
    "今年打算關掉總店",
    "今年不打算關掉總店",
  ]);
});

test("two denials are none, and a question denies nothing", () => {
  expect(contraryOf("今年打算關掉總店", "今年不是不打算關掉總店")).toBeNull();
  expect(contraryOf("今年打算關掉總店", "今年不打算關掉總店嗎？")).toBeNull();
});

test("where another clause says the same as much, nothing is contrary", () => {
  expect(contraryOf("今年打算關掉總店", "他說今年打算關掉總店，我說今年不打算關掉總店")).toBeNull();
});
