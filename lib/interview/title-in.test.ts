import { expect, it } from "vitest";
import { titleIn } from "./title-in.ts";

const interview = { title: "On tides", titles: { "zh-Hant": "談潮汐", "zh-Hant-HK": "說潮汐" } };

it("takes the title of the language, or of the nearest one that holds it", () => {
  expect(titleIn(interview, "zh-Hant-HK")).toBe("說潮汐");
  expect(titleIn(interview, "zh-Hant-TW")).toBe("談潮汐");
  expect(titleIn(interview, "zh-Hant")).toBe("談潮汐");
});

it("takes the one for all where nobody wrote another", () => {
  expect(titleIn(interview, "zh-Hans")).toBe("On tides");
  expect(titleIn(interview, "constructor")).toBe("On tides");
  expect(titleIn({ title: "On tides" }, "en")).toBe("On tides");
});
