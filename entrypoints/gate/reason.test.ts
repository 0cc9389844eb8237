import { expect, test } from "vitest";
import type { FrameSettings } from "../../lib/extension/frame-settings.ts";
import { reasonBeforeReading } from "./reason.ts";

const settings = (more: Partial<FrameSettings> = {}): FrameSettings => ({
  reader: {},
  site: {},
  page: {},
  cues: [],
  ...more,
});

test("the page's text decides where nobody has decided anything", () => {
  expect(reasonBeforeReading(settings(), undefined)).toBe("if-coverage");
});

test("the site's switch wins over the general one, and the page's decision over both", () => {
  expect(reasonBeforeReading(settings({ reader: { annotate: false } }), undefined)).toBeNull();
  expect(
    reasonBeforeReading(settings({ reader: { annotate: false }, site: { annotate: true } }), undefined),
  ).toBe("if-coverage");
  expect(
    reasonBeforeReading(settings({ site: { annotate: false }, page: { coverage: "look" } }), undefined),
  ).toBe("order");
  expect(reasonBeforeReading(settings({ page: { coverage: "none" } }), undefined)).toBeNull();
});

test("a decision while the page is open wins over the stored one, and can be taken back", () => {
  expect(reasonBeforeReading(settings({ page: { coverage: "none" } }), "look")).toBe("order");
  expect(reasonBeforeReading(settings({ page: { coverage: "look" } }), "none")).toBeNull();
  expect(reasonBeforeReading(settings({ page: { coverage: "look" } }), null)).toBe("if-coverage");
});

test("highlights and conversion are reasons of their own", () => {
  expect(reasonBeforeReading(settings({ site: { highlights: 2, annotate: false } }), undefined)).toBe(
    "highlights",
  );
  expect(reasonBeforeReading(settings({ reader: { annotate: false, convert: "tw" } }), undefined)).toBe(
    "convert",
  );
  expect(
    reasonBeforeReading(settings({ reader: { convert: "tw" }, site: { convert: "original" } }), undefined),
  ).toBe("if-coverage");
});
