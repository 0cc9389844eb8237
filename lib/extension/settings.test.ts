import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
const {
  changePageSettings,
  changeReaderSettings,
  changeSettingsOfSites,
  changeSiteSettings,
  pageSettings,
  readerSettings,
  siteSettings,
  storedCues,
  writeCues,
} = await import("./settings.ts");

beforeEach(() => fakeBrowser.reset());

const PAGE = "https://www.example.com/article?id=1&utm_source=mail";

test("what nobody decided is the default, and so is what cannot be read", async () => {
  expect(await readerSettings()).toMatchObject({ annotate: true, cardScript: null });
  await fakeBrowser.storage.local.set({
    reader: { annotate: "yes", cardScript: "tw", other: 1 },
    "site:example.com": { pages: { "/article?id=1": { coverage: "maybe" }, "/b": { coverage: "look" } } },
  });
  expect(await readerSettings()).toMatchObject({ annotate: true, cardScript: "tw" });
  expect(await pageSettings(PAGE)).toEqual({});
  expect(await pageSettings("https://example.com/b")).toEqual({ coverage: "look" });
  await fakeBrowser.storage.local.set({ reader: "broken", "site:example.com": [] });
  expect(await readerSettings()).toMatchObject({ annotate: true });
  expect(await siteSettings("example.com")).toEqual({});
});

test("changes keep what they do not name, and what is empty is forgotten", async () => {
  await changeReaderSettings({ taiwanWording: true });
  await changeReaderSettings({ annotate: false });
  expect(await readerSettings()).toMatchObject({ annotate: false, taiwanWording: true });

  await changePageSettings(PAGE, (page) => ({ ...page, coverage: "none" }));
  await changePageSettings("https://example.com/other", (page) => ({ ...page, hidden: ["話"] }));
  expect(await pageSettings(PAGE)).toEqual({ coverage: "none" });
  await changePageSettings(PAGE, () => ({}));
  await changePageSettings("https://example.com/other", () => ({}));
  expect(await siteSettings("example.com")).toEqual({});
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(["reader"]);
});

test("names are written sorted, once each, and only where they changed", async () => {
  expect(await storedCues()).toBeNull();
  await writeCues(["乙乙", "甲甲", "乙乙"]);
  expect(await storedCues()).toEqual(["乙乙", "甲甲"]);
  const changed = vi.fn();
  fakeBrowser.storage.onChanged.addListener(changed);
  await writeCues(["甲甲", "乙乙"]);
  expect(changed).not.toHaveBeenCalled();
});

test("many sites are changed in one write, whoever else changes one of them meanwhile", async () => {
  /** Locks as browsers have them: whoever asks for one waits until the others before have given it back. */
  const last = new Map<string, Promise<void>>();
  const request = (name: string, write: () => Promise<void>): Promise<void> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(write);
    last.set(name, mine);
    return mine;
  };
  vi.stubGlobal("navigator", { locks: { request } });
  await fakeBrowser.storage.local.set({ "site:a.org": { highlights: 1 }, "site:b.org": { annotate: false } });
  const writes = vi.spyOn(fakeBrowser.storage.local, "set");
  const count = () =>
    changeSettingsOfSites(
      ["b.org", "a.org", "c.org", "a.org"],
      ({ revision = 0, highlights, ...rest }, site) =>
        site === "a.org" ? rest : { ...rest, highlights: (highlights ?? 0) + 1, revision: revision + 1 },
    );
  await Promise.all([count(), changeSiteSettings("b.org", (site) => ({ ...site, bar: false })), count()]);
  expect(writes.mock.calls.length).toBe(3);
  expect(await siteSettings("a.org")).toEqual({});
  expect(await siteSettings("b.org")).toEqual({ annotate: false, bar: false, highlights: 2, revision: 2 });
  expect(await siteSettings("c.org")).toEqual({ highlights: 2, revision: 2 });
});
