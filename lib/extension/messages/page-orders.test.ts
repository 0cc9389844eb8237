import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

const OWN = "chrome-extension://own/";
vi.stubGlobal("browser", fakeBrowser);
const { PageMessage, readPageOrder } = await import("./page-orders.ts");
type Order = import("./page-orders.ts").PageMessage;

/** Each order as it is sent. */
const ORDERS: { readonly [Type in Order["type"]]: Extract<Order, { readonly type: Type }> } = {
  decide: { type: "decide", coverage: "look" },
  "choose-unstored": { type: "choose-unstored", bar: false },
  step: { type: "step", direction: "next" },
  "keep-selection": { type: "keep-selection" },
  "show-highlight": { type: "show-highlight", id: "1" },
  "show-copies": { type: "show-copies", ids: ["1"] },
  "show-passage": { type: "show-passage", id: "1" },
  "scroll-to-passage": { type: "scroll-to-passage", id: "1" },
  "hide-passage": { type: "hide-passage", id: "1" },
  convert: { type: "convert", target: "tw" },
  "copy-source": { type: "copy-source" },
  search: { type: "search" },
  "convert-selection": { type: "convert-selection", target: "cn" },
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation((path) => OWN + path.slice(1));
});

const id = fakeBrowser.runtime.id;

test("every order is tried", () => {
  expect(PageMessage.options.map(({ entries }) => entries.type.literal).sort()).toEqual(
    Object.keys(ORDERS).sort(),
  );
});

describe.each(Object.values(ORDERS))("$type", (order) => {
  test.each([
    ["the background", { id, url: `${OWN}background.js` }],
    ["a page of the extension", { id, url: `${OWN}popup.html` }],
  ])("is taken from %s", (_, sender) => {
    expect(readPageOrder(order, sender)).toEqual(order);
  });

  test.each([
    ["a script in a page of the web", { id, url: "https://a.org/" }],
    ["another extension", { id: "other", url: "chrome-extension://other/popup.html" }],
    ["another extension that says it is a page of ours", { id: "other", url: `${OWN}popup.html` }],
    ["an address that holds ours", { id, url: `https://a.org/${OWN}` }],
    ["nobody that the browser names", {}],
  ])("is not taken from %s", (_, sender) => {
    expect(readPageOrder(order, sender)).toBeNull();
  });

  test("is not taken where a field is of another kind", () => {
    for (const field of Object.keys(order))
      expect(readPageOrder({ ...order, [field]: { not: "this" } }, { id, url: OWN })).toBeNull();
  });
});
