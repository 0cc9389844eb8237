import { expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { IN_ANY_LANGUAGE, IN_CHINESE } from "../fixtures/bakery.ts";
import { bareLabelLength, namesASpeakerWhoSays } from "./saying-speaker.ts";

it("tells whether a speaker is said to say something, or merely named", () => {
  expect(namesASpeakerWhoSays(fold("王大明昨天表示"), IN_CHINESE)).toBe(true);
  expect(namesASpeakerWhoSays(fold("王大明昨天離開"), IN_CHINESE)).toBe(false);
  expect(namesASpeakerWhoSays(fold("王大明昨天離開"), IN_ANY_LANGUAGE)).toBe(true);
});

it("is a label where a name and white space begin a line", () => {
  expect(bareLabelLength(fold("王大明  麵包要慢慢發酵"), IN_CHINESE)).toBe("王大明  ".length);
  expect(bareLabelLength(fold("王大明  認為麵包"), IN_CHINESE)).toBe(0);
});
