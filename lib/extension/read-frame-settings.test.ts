import fc from "fast-check";
import { expect, test } from "vitest";
import { readFrameSettings } from "./read-frame-settings.ts";

test("what was written by the extension is read as it is", () => {
  const page = { coverage: "look", hidden: ["話"], convert: "original" };
  expect(
    readFrameSettings(
      { annotate: false, bar: false, taiwanWording: true, convert: "tw", language: "en" },
      {
        annotate: true,
        bar: true,
        convert: "cn",
        highlights: 3,
        revision: 9,
        pages: { "/a": page, "/b": {} },
      },
      ["祖克柏", "Mark Zuckerberg"],
      "/a",
    ),
  ).toEqual({
    reader: { annotate: false, bar: false, taiwanWording: true, convert: "tw" },
    site: { annotate: true, bar: true, convert: "cn", highlights: 3 },
    page,
    cues: ["祖克柏", "Mark Zuckerberg"],
  });
});

test("what was written by somebody else is left out, and never thrown over", () => {
  expect(
    readFrameSettings(
      { annotate: 1, convert: "xx" },
      {
        annotate: "no",
        convert: ["tw"],
        highlights: "many",
        pages: { "/a": { coverage: "all", hidden: "x" } },
      },
      ["", "a", 7, "x".repeat(1000), "祖克柏"],
      "/a",
    ),
  ).toEqual({ reader: {}, site: {}, page: {}, cues: ["祖克柏"] });
  expect(readFrameSettings({}, { pages: {} }, [], "__proto__").page).toEqual({});
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), fc.string(), (reader, site, cues, page) => {
      const read = readFrameSettings(reader, site, cues, page);
      const names = "bits" in read.cues ? [] : read.cues;
      expect(names.every((cue) => typeof cue === "string" && cue.length > 1)).toBe(true);
      expect(["undefined", "number"]).toContain(typeof read.site.highlights);
    }),
  );
});
