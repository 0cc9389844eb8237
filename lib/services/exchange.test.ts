import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";
import { csvLine } from "../text/csv.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
vi.mock("./bundled-interviews.ts", () => ({ bundledInterviews: async () => [] }));
vi.mock("./interviews.ts", () => ({
  ownInterviews: async () => [],
  addInterview: async () => undefined,
}));
const { highlightStore } = await import("./store.ts");
const { exportHighlights, prepareImport, runImport } = await import("./exchange.ts");
const { siteSettings } = await import("../extension/settings.ts");

/** Work that nobody stops. */
const work = (stop = new AbortController()) => ({ signal: stop.signal, onProgress: vi.fn() });

async function planned(content: BlobPart, stop?: AbortController) {
  const plan = await prepareImport(new File([content], "file", { lastModified: 0 }), work(stop));
  if (plan === null || typeof plan === "string") throw new Error(String(plan));
  return plan;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await highlightStore.clear();
});

test("many rows on as many sites are told to all of them in a few writes", async () => {
  const rows = Array.from({ length: 1500 }, (_, at) =>
    csvLine([`第${at}句`, "頁", "", `https://site-${at}.example/a`, "", "", "2024-05-01"]),
  );
  const plan = await planned(`Highlight,Title,Author,URL,Note,Location,Date\n${rows.join("")}`);
  expect(plan.plan.added).toHaveLength(1500);
  const writes = vi.spyOn(fakeBrowser.storage.local, "set");
  await runImport(plan, work());
  expect(writes.mock.calls.length).toBeLessThanOrEqual(3);
  expect(await highlightStore.count()).toBe(1500);
  expect(await siteSettings("site-7.example")).toEqual({ highlights: 1, revision: 1 });
});

test("a table of Excel on Chinese Windows is read, and one in no known encoding is told", async () => {
  const gb18030 = [0xd2, 0xbb, 0xb8, 0xf6, 0xc8, 0xcb, 0xcb, 0xb5];
  const head = new TextEncoder().encode("Highlight,Title\r\n");
  const plan = await planned(new Uint8Array([...head, ...gb18030, 0x2c, ...gb18030]));
  expect(plan.plan.added[0]?.pieces[0]?.quote.exact).toBe("一个人说");
  expect(plan.plan.added[0]?.title).toBe("一个人说");
  const wide = new Uint8Array(
    new Uint16Array([...`\ufeffHighlight,Title\n引文,書`].map((c) => c.charCodeAt(0))).buffer,
  );
  expect((await planned(wide)).plan.added[0]?.pieces[0]?.quote.exact).toBe("引文");
  const cut = new TextEncoder()
    .encode("Highlight,Title\n我们的船在河上走了很多年我们的船在河上走了很多年,书")
    .slice(0, -1);
  expect(await prepareImport(new File([cut], "file"), work())).toBe("unknown-encoding");
});

test("reading is stopped, and long files do not hold the page", async () => {
  const stop = new AbortController();
  const reading = prepareImport(new File([`["${"x".repeat(5_000_000)}"]`], "file"), work(stop));
  stop.abort();
  expect(await reading).toBeNull();
  for (const content of ["[".repeat(5_000_000), `Highlight,Title\n"${"x".repeat(50_000_000)}`])
    expect(await prepareImport(new File([content], "file"), work())).toBe("beyond-limits");
});

test("every format is written, of all highlights and of some", async () => {
  await highlightStore.put([sampleHighlight("1"), sampleHighlight("2")]);
  const text = async (format: Parameters<typeof exportHighlights>[0], ids: string[] | null) => {
    const file = await exportHighlights(format, ids, work());
    return file === null ? "" : await new Blob([...file.parts]).text();
  };
  for (const format of ["backup", "json-ld", "markdown", "csv", "readwise", "hypothesis"] as const) {
    expect(await text(format, null)).toMatch(/引文 1.*引文 2/su);
    expect(await text(format, ["2"])).not.toContain("引文 1");
  }
  expect(await text("markdown-pages", null)).toMatch(/^PK/u);
});
