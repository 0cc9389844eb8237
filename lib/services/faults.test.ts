import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";
import type { Kept } from "../highlights/kept.ts";
import { type Fault, FaultInjection } from "./fixtures/fault-injection.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
vi.spyOn(console, "warn").mockImplementation(() => undefined);
vi.mock("./interviews.ts", () => ({
  publishCues: async () => undefined,
  tellOfInterviews: async () => undefined,
  interviews: async () => [],
}));

const PAGE = { address: "https://news.example.org/a", isPrivate: false };
const SITE = "site:news.example.org";
const ORDER = "0".repeat(32);
const KEPT = sampleHighlight("kept", { address: PAGE.address });

/** A background that starts: nothing of the one before it is left but what was stored. */
async function startWorker() {
  vi.resetModules();
  const [store, highlights, pages, mended] = await Promise.all([
    import("./store.ts"),
    import("./highlights.ts"),
    import("./page-highlights.ts"),
    import("./mended-facts.ts"),
  ]);
  return { ...store, ...highlights, ...pages, ...mended };
}
type Worker = Awaited<ReturnType<typeof startWorker>>;

/** What is stored, and what the gate is told of it. */
async function state({ highlightStore }: Worker) {
  const all = await highlightStore.newest(10);
  const blocks = await highlightStore.searchBlocks();
  const site = (await fakeBrowser.storage.local.get(SITE))[SITE] as { highlights?: number } | undefined;
  return {
    all: all.map(({ colour, pieces }) => `${colour} ${pieces[0]?.quote.exact}`).sort(),
    searched: blocks.flatMap(({ ids }) => ids.filter((id) => id !== "" && id !== null)).length,
    counted: site?.highlights ?? 0,
  };
}

/** Orders as a page sends them, with what is there before and after. */
const ORDERS: Readonly<
  Record<string, { before: boolean; after: string[]; run(worker: Worker): Promise<Kept> }>
> = {
  keep: {
    before: false,
    after: ["green 引文 new"],
    run: ({ keepFromPage }) =>
      keepFromPage(
        {
          ...{ order: ORDER, address: PAGE.address, canonical: "", title: "新聞", script: "Hant" },
          ...{ colour: "green", pieces: sampleHighlight("new").pieces, passage: null, inPrivate: false },
        },
        PAGE,
      ),
  },
  recolour: {
    before: true,
    after: ["red 引文 kept"],
    run: ({ recolourOnPage }) => recolourOnPage({ order: ORDER, id: "kept", colour: "red" }, PAGE),
  },
  delete: {
    before: true,
    after: [],
    run: ({ removeOnPage }) => removeOnPage({ order: ORDER, id: "kept" }, PAGE),
  },
  note: {
    before: true,
    after: ["yellow 引文 kept"],
    run: async ({ changeHighlights }) => {
      await changeHighlights(["kept"], ({ note }) => ({ note: `${note}注` }), ORDER);
      return { id: "kept" };
    },
  },
};

const faults = new FaultInjection();

async function begin(before: boolean): Promise<void> {
  fakeBrowser.reset();
  const worker = await startWorker();
  await worker.highlightStore.clear();
  await worker.doneOrders.forget(Number.POSITIVE_INFINITY);
  await fakeBrowser.storage.session.set({ mended: true });
  if (before) await worker.keepHighlights([KEPT]);
  await worker.storeConnection.close();
}

beforeEach(() => faults.install());
afterEach(() => faults.remove());

const told = (kept: Kept | "died" | Error): boolean =>
  kept !== "died" && !(kept instanceof Error) && "id" in kept;

for (const [name, { before, after, run }] of Object.entries(ORDERS))
  for (const kind of ["fails", "dies"] as const)
    test(`${name}: whatever step ${kind}, before it or after it, it is done once or not at all, and told so`, async () => {
      const old = before ? ["yellow 引文 kept"] : [];
      let steps = 0;
      for (let step = 1; ; step++) {
        await begin(before);
        const first = await startWorker();
        const fault: Fault = { step, kind };
        const answer = await faults.during(fault, () => run(first));
        if (!faults.wasReached) break;
        steps++;
        await first.storeConnection.close().catch(() => undefined);

        const second = await startWorker();
        await second.mendDerivedFacts();
        const between = await state(second);
        const isDone = JSON.stringify(between.all) !== JSON.stringify(old);
        expect([old, after], `${step}`).toContainEqual(between.all);
        if (told(answer) && name !== "note") expect(between.all, `told at ${step}`).toEqual(after);
        if (kind === "fails" && isDone) expect(told(answer), `stored and not told at ${step}`).toBe(true);
        expect(between.searched).toBe(between.all.length);
        expect(between.counted).toBe(between.all.length);

        expect(await run(second), `again after ${step}`).toHaveProperty("id");
        expect(await run(second)).toHaveProperty("id");
        expect(await state(second)).toEqual({ all: after, searched: after.length, counted: after.length });
        if (name === "note") expect((await second.highlightStore.get("kept"))?.note).toBe("注");
        await second.storeConnection.close();
      }
      // The fewest has a note, which no page is told of.
      expect(steps).toBeGreaterThan(8);
    });

test("what was deleted is brought back whole, whatever step of that fails or dies", async () => {
  for (const kind of ["fails", "dies"] as const)
    for (let step = 1; ; step++) {
      await begin(true);
      const first = await startWorker();
      await first.removeOnPage({ order: ORDER, id: "kept" }, PAGE);
      const restore = (worker: Worker) => worker.restoreOnPage({ order: "1".repeat(32), id: "kept" }, PAGE);
      await faults.during({ step, kind }, () => restore(first));
      if (!faults.wasReached) break;
      await first.storeConnection.close().catch(() => undefined);
      const second = await startWorker();
      await second.mendDerivedFacts();
      expect(await restore(second)).toEqual({ id: "kept" });
      expect(await restore(second)).toEqual({ id: "kept" });
      expect(await second.highlightStore.get("kept")).toEqual(KEPT);
      expect(await state(second)).toEqual({ all: ["yellow 引文 kept"], searched: 1, counted: 1 });
      await second.storeConnection.close();
    }
});
