import { expect, it } from "vitest";
import { shownScript } from "./shown-names.ts";

const asPage = { cardScript: null, taiwanWording: false };

it.each([
  ["what the reader chose wins", { ...asPage, cardScript: "hk" as const }, "Hans" as const, "en", "hk"],
  ["with Taiwan's words", { cardScript: "tw" as const, taiwanWording: true }, "Hans" as const, "en", "twp"],
  ["a Simplified page", asPage, "Hans" as const, "zh-Hant-TW", "cn"],
  ["a Traditional page, in Hong Kong", asPage, "Hant" as const, "zh-Hant-HK", "hk"],
  ["a Traditional page, on the mainland", asPage, "Hant" as const, "zh-Hans", "t"],
  ["a page that is not Chinese", asPage, "none" as const, "zh-Hans", "cn"],
  ["nothing Chinese at all", asPage, "none" as const, "en", "original"],
])("shows names in the script of the originals: %s", (_, settings, written, tag, script) => {
  expect(shownScript(settings, written, tag)).toBe(script);
});
