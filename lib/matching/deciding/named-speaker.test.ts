import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { IN_ANY_LANGUAGE, IN_CHINESE, IN_ENGLISH } from "../fixtures/bakery.ts";
import { saidBy } from "./named-speaker.ts";

describe("whom a page names as the one who says a quotation", () => {
  it.each([
    ["王大明說:「麵包要慢慢發酵」", "baker"],
    ["李小華問王大明:「麵包要多久?」", null],
    ["王大明和李小華說:「麵包要慢慢發酵」", null],
    ["有人說:「麵包要慢慢發酵」", null],
    ["「麵包要慢慢發酵」,王大明說。", "baker"],
    ["「麵包要慢慢發酵」王大明說,還要等。", null],
    ["他對李小華說:「麵包要慢慢發酵」", null],
    ["「麵包要慢慢發酵,」他這樣對李小華說。", null],
    ["「麵包要多久?」王大明說。", null],
    ["「麵包要慢慢發酵」王大明說:「還要等」", null],
  ])("%s", (text, id) => {
    const place = [text.indexOf("「") + 1, text.indexOf("」")] as const;
    expect(saidBy(fold(text), ...place, IN_CHINESE)?.id ?? null).toBe(id);
    expect(saidBy(fold(text), ...place, IN_ANY_LANGUAGE)).toBeNull();
  });

  it.each([
    ["Baker said: “Bread wants time.”", "baker"],
    ["“Bread wants time,” Ann Baker said, and went home.", "baker"],
    ["“Bread wants time,” said Baker.", "baker"],
    ["For two days, Hill said. “Bread wants time,” said Baker.", "baker"],
    ["For two days, Hill said.\n“Bread wants time,” said Baker.", "baker"],
    ["For two days, Hill said. “Bread wants time.”", null],
    ["“How long does it take,” asked Hill.", null],
    ["“Bread wants time,” she told Hill.", null],
    ["“Bread wants time,” she said to Sam Hill.", null],
    ["“How long does it take?” Baker said it depends.", null],
    ["“Bread wants time,” Baker told Hill.", null],
    ["“Bread wants time.” Baker said: “Go home.”", null],
    ["“Bread wants time,” the mayor said.", null],
  ])("%s", (text, id) => {
    const place = [text.indexOf("“") + 1, text.indexOf("”")] as const;
    expect(saidBy(fold(text), ...place, IN_ENGLISH)?.id ?? null).toBe(id);
  });
});
