import { beforeEach, expect, test, vi } from "vitest";
import type { Browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

vi.stubGlobal("browser", fakeBrowser);
const { grantCopies, grantedCopies } = await import("./granted-copies.ts");

beforeEach(() => fakeBrowser.reset());

const tab = (id: number, url: string) => ({ id, url }) as Browser.tabs.Tab;
const PAGE = tab(1, "https://news.example.org/copy");

test("only the page for which a person ordered it is told of copies", async () => {
  await grantCopies(PAGE, ["one", "two"]);
  expect(await grantedCopies(["one", "three"], PAGE)).toEqual(["one"]);
  expect(await grantedCopies(["one"], tab(1, "https://news.example.org/copy?utm_source=x"))).toEqual(["one"]);
  expect(await grantedCopies(["one"], tab(1, "https://news.example.org/other"))).toEqual([]);
  expect(await grantedCopies(["one"], tab(2, PAGE.url ?? ""))).toEqual([]);
  expect(await grantedCopies(["one"], undefined)).toEqual([]);
});

test("nothing of it lies where scripts in pages can read", async () => {
  await grantCopies(PAGE, ["one"]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
