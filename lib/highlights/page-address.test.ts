import { expect, it } from "vitest";
import { believedCanonical, cleanAddress, siteOf } from "./page-address.ts";

it.each([
  ["https://a.org/x?utm_source=b&id=1&fbclid=2#part", "https://a.org/x?id=1"],
  ["https://u:p@a.org/", "https://a.org/"],
  ["https://a.org/#/article/5", "https://a.org/#/article/5"],
  ["file:///home/a.html", "file:///home/a.html"],
  ["javascript:alert(1)", null],
  ["chrome://settings", null],
  ["nonsense", null],
])("cleans %s", (address, clean) => expect(cleanAddress(address)).toBe(clean));

it.each([
  ["https://m.a.org/x?amp", "https://www.a.org/x", "https://www.a.org/x"],
  ["https://a.org/x", "/y?utm_medium=z", "https://a.org/y"],
  ["https://a.org/x", "https://a.org/", null],
  ["https://a.org/x", "https://evil.org/x", null],
  ["https://a.org/x", "javascript:alert(1)", null],
  ["https://a.org/x", "http://[", null],
])("on %s believes %s", (address, claimed, believed) =>
  expect(believedCanonical(address, claimed)).toBe(believed),
);

it("takes a site's forms for one", () => {
  expect(siteOf("https://www.a.org/")).toBe("a.org");
  expect(siteOf("https://m.a.org/")).toBe("a.org");
  expect(siteOf("file:///a")).toBe("");
});
