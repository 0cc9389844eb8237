import { expect, it } from "vitest";
import { believedCanonical, isShownByAddress } from "./canonical.ts";
import { cleanAddress } from "./clean-address.ts";
import { pageIdentity, pageKey } from "./page-key.ts";
import { shownAddress } from "./shown-address.ts";
import { siteOf } from "./site.ts";

it.each([
  ["https://a.org/x?utm_source=b&id=1&fbclid=2#part", "https://a.org/x?id=1"],
  ["https://a.org/x?utm_source=b#part", "https://a.org/x"],
  ["https://a.org/x?from=mail&q=a%20b&spm=3", "https://a.org/x?from=mail&q=a%20b"],
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
  ["https://a.org/x", "https://a.org:8443/x", null],
  ["https://a.org/x", "javascript:alert(1)", null],
  ["https://a.org/x", "http://[", null],
  ["https://a.org/x", "", null],
  ["file:///a/x.html", "file:///a/y.html", null],
])("on %s believes %s", (address, claimed, believed) =>
  expect(believedCanonical(address, claimed)).toBe(believed),
);

it.each([
  ["https://www.example.com/a", "example.com"],
  ["https://m.example.com:8080", "example.com:8080"],
  ["https://amp.news.example/", "news.example"],
  ["https://wap.news.example/", "news.example"],
  ["https://mexico.example/", "mexico.example"],
  ["https://m.org/", "m.org"],
  ["file:///home/a.html", "file:"],
  ["about:blank", ""],
  ["null", ""],
])("the site of %s is %s", (address, site) => expect(siteOf(address)).toBe(site));

it.each([
  ["https://example.com/a/b?id=7&utm_source=x&fbclid=y#part", "/a/b?id=7"],
  ["https://example.com/a?utm_medium=x", "/a"],
  ["https://example.com/a/", "/a"],
  ["https://example.com/", "/"],
  ["https://example.com/a?b=2&a=1", "/a?a=1&b=2"],
  ["https://example.com/a?q=x+y", "/a?q=x%20y"],
  ["https://example.com/a?from=singlemessage&ref=home", "/a"],
  ["https://example.com/list?from=20", "/list?from=20"],
  ["https://example.com/a?%E0%A4%A", "/a?%25E0%25A4%25A"],
  ["https://example.com/#/story/5", "/#/story/5"],
  ["no address", ""],
  ["https://example.com/__proto__", "/__proto__"],
])("the page %s has the key %s", (address, key) => expect(pageKey(address)).toBe(key));

it("takes all addresses of one page for one", () => {
  const forms = [
    "http://www.a.org/x/",
    "https://a.org/x",
    "https://m.a.org/x?from=timeline#top",
    "https://wap.a.org/x?utm_source=b",
  ];
  expect(new Set(forms.map(pageIdentity))).toEqual(new Set(["a.org/x"]));
  expect(pageIdentity("https://a.org/x?id=1")).not.toBe(pageIdentity("https://a.org/x?id=2"));
});

it.each([
  ["https://a.org/c1", "https://a.org/c-story?x=1", "https://a.org/c-story?x=1"],
  ["https://a.org/c1", "https://b.org/c1", "https://a.org/c1"],
  ["https://a.org/c1", "http://a.org/c1", "https://a.org/c1"],
  ["https://a.org/c1", "", "https://a.org/c1"],
  ["about:srcdoc", "https://a.org/", "about:srcdoc"],
  ["file:///a.html", "file:///b.html", "file:///a.html"],
])("a frame made at %s that says %s shows %s", (made, claimed, shown) =>
  expect(shownAddress(made, claimed)).toBe(shown),
);

it("an address shows by itself that a canonical one is its own, or leaves it to the page's word", () => {
  const story = "https://a.org/alice/story";
  for (const form of [
    "",
    "/",
    "?utm_source=x",
    "?page=2",
    "/amp",
    "/amp/",
    "/print",
    "/index.html",
    "/page/3",
  ])
    expect(isShownByAddress(story + form, story), form).toBe(true);
  for (const other of [
    "https://a.org/amp/alice/story",
    "https://a.org/mallory/story",
    "https://a.org/alice/story2",
    "https://a.org/alice/story/comments",
    "https://b.org/alice/story",
    "https://a.org/alice",
  ])
    expect(isShownByAddress(other, story), other).toBe(false);
  expect(isShownByAddress("https://a.org/t?id=2", "https://a.org/t?id=1")).toBe(false);
  expect(isShownByAddress("https://a.org/t?b=2&id=1", "https://a.org/t?id=1")).toBe(true);
});
