import { expect, test } from "vitest";
import { pageKey, siteKey, siteOf } from "./stored-settings.ts";

test("a site is its host, whatever form of it is shown", () => {
  expect(siteOf("https://www.example.com/a")).toBe("example.com");
  expect(siteOf("https://m.example.com:8080")).toBe("example.com:8080");
  expect(siteOf("https://amp.news.example/")).toBe("news.example");
  expect(siteOf("https://mexico.example/")).toBe("mexico.example");
  expect(siteOf("file:///home/a.html")).toBe("file:");
  expect(siteOf("about:blank")).toBe("");
  expect(siteOf("null")).toBe("");
  expect(siteKey("example.com")).toBe("site:example.com");
});

test("a page is its path and query, without what tracks the reader", () => {
  expect(pageKey("https://example.com/a/b?id=7&utm_source=x&fbclid=y#part")).toBe("/a/b?id=7");
  expect(pageKey("https://example.com/a?utm_medium=x")).toBe("/a");
  expect(pageKey("no address")).toBe("");
  expect(pageKey("https://example.com/__proto__")).toBe("/__proto__");
});
