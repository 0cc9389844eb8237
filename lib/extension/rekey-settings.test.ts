import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

vi.stubGlobal("browser", fakeBrowser);
const { rekeyed } = await import("./rekey-settings.ts");

test("sites and pages get the keys of today, and nothing that was decided is lost", () => {
  const { sites, gone } = rekeyed({
    reader: { annotate: false },
    "site:wap.example.org": { annotate: false, pages: { "/a/?b=2&a=1": { hidden: ["話"] } } },
    "site:example.org": { bar: false, pages: { "/a?a=1&b=2": { coverage: "look" }, "/c": {} } },
  });
  expect(gone).toEqual(["site:wap.example.org"]);
  expect(sites).toEqual({
    "site:example.org": {
      annotate: false,
      bar: false,
      pages: { "/a?a=1&b=2": { coverage: "look", hidden: ["話"] }, "/c": {} },
    },
  });
});

test("what has its key already is not written again", () => {
  const stored = {
    "site:example.org": { annotate: false, pages: { "/a?a=1": { coverage: "look" } } },
    "site:file:": { pages: { "/home/a.html": { coverage: "none" } } },
    "site:localhost:8080": { bar: false },
  };
  expect(rekeyed(stored)).toEqual({ sites: {}, gone: [] });
});
