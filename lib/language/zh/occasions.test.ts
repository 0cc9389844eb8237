import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { OCCASIONS } from "./occasions.ts";

/** Whose interview a text names, as far as it says. */
function interviewOf(text: string): string | undefined {
  const [match] = fold(text).matchAll(OCCASIONS.interviewOf);
  return match?.[1]?.replace(OCCASIONS.nobodys, "");
}

it.each([
  ["接受彭博社的獨家專訪", "彭博社"],
  ["接受了一档硅谷播客的采访", "硅谷播客"],
  ["接受媒體採訪", ""],
  ["接受本報專訪", ""],
  ["接受挑戰", undefined],
])("%s is an interview of %s", (text, name) => {
  expect(interviewOf(text)).toBe(name === undefined ? undefined : fold(name));
});

it("calls a post one where somebody writes it, and no company that runs a network", () => {
  const isPost = (text: string) => OCCASIONS.words.post.some((word) => fold(text).includes(word));
  expect(["在社群平台發文", "周一发帖称", "在Threads上表示"].map(isPost)).toEqual([true, true, true]);
  expect(isPost("社群媒體巨擘Meta")).toBe(false);
});
