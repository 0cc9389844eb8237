import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CUES_KEY } from "../extension/stored-settings.ts";
import { sampleHighlight } from "../highlights/fixtures/sample-highlight.ts";
import { ADDED_DRAFT, emptyDraft } from "../interview/draft/kept-draft.ts";
import { LAKE_INTERVIEW } from "../matching/fixtures/english-interview.ts";
import { FaultInjection } from "./fixtures/fault-injection.ts";

vi.stubGlobal("browser", fakeBrowser);
vi.stubGlobal("navigator", { locks: { request: (_: string, write: () => Promise<void>) => write() } });
vi.spyOn(console, "warn").mockImplementation(() => undefined);
vi.mock("./bundled-interviews.ts", () => ({ bundledInterviews: async () => [], isBundled: () => false }));
vi.mock("./conversion.ts", () => ({ convertTexts: async (texts: readonly string[]) => texts }));

const PAGE = { address: "https://news.example.org/a", isPrivate: false };
const SITE = "site:news.example.org";
const DRAFT = { ...emptyDraft(ADDED_DRAFT), text: "甲：你好" };
const IMPORTED = ["first", "second"].map((id) => sampleHighlight(id, { address: PAGE.address }));

/** A background or a page of the extension that starts: nothing of the one before it is left but what was stored. */
async function startWorker() {
  vi.resetModules();
  const [store, interviews, drafts, hidden, words, exchange, mended] = await Promise.all([
    import("./store.ts"),
    import("./interviews.ts"),
    import("./interview-drafts.ts"),
    import("./hidden-passages.ts"),
    import("./reader-words.ts"),
    import("./exchange.ts"),
    import("./mended-facts.ts"),
  ]);
  return { ...store, ...interviews, ...drafts, ...hidden, ...words, ...exchange, ...mended };
}
type Worker = Awaited<ReturnType<typeof startWorker>>;

/** All that these orders change, in words. */
async function stored(worker: Worker): Promise<string> {
  const site = (await fakeBrowser.storage.local.get(SITE))[SITE] as
    | { pages?: Record<string, { hidden?: string[] }> }
    | undefined;
  const highlights = await worker.highlightStore.newest(10);
  return [
    ...(await worker.ownInterviews()).map(({ title, renditions }) =>
      renditions.length === 1 ? title : `${title} in ${renditions.length} versions`,
    ),
    ...(await worker.switchedOff()).map((id) => `${id} off`),
    ...highlights.map(({ id }) => id).sort(),
    (await worker.keptDraft(ADDED_DRAFT))?.text ?? "",
    await worker.readerWordsText(),
    ...Object.values(site?.pages ?? {}).flatMap(({ hidden = [] }) => hidden),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

interface Order {
  /** Orders that were done before it. */
  readonly before?: readonly string[];
  /** What is stored when it is done, as `stored` tells it. */
  readonly after: string;
  /** It lies in extension storage: what fails there when it was written cannot be told from what was not. */
  readonly isInExtensionStorage?: true;
  /** What may be stored where it was interrupted, beside what was there before. */
  readonly between?: readonly string[];
  run(worker: Worker): Promise<unknown>;
}

const { title, renditions } = LAKE_INTERVIEW;
const IN_TWO_VERSIONS = {
  ...LAKE_INTERVIEW,
  renditions: [...renditions, ...renditions.map((rendition) => ({ ...rendition, id: "edited" }))],
};
const ORDERS: Readonly<Record<string, Order>> = {
  "add an interview": { after: title, run: ({ addInterview }) => addInterview(LAKE_INTERVIEW) },
  "edit an interview": {
    before: ["add an interview"],
    after: "Changed",
    run: ({ addInterview }) => addInterview({ ...LAKE_INTERVIEW, title: "Changed" }),
  },
  "remove an interview": {
    before: ["add an interview"],
    after: "",
    run: ({ removeInterview }) => removeInterview(LAKE_INTERVIEW.id),
  },
  "add a version": {
    before: ["add an interview"],
    after: `${title} in 2 versions`,
    run: ({ addInterview }) => addInterview(IN_TWO_VERSIONS),
  },
  "remove a version": {
    before: ["add a version"],
    after: title,
    run: ({ removeRendition }) => removeRendition(LAKE_INTERVIEW.id, "edited"),
  },
  "switch an interview off": {
    before: ["add an interview"],
    after: `${title}, ${LAKE_INTERVIEW.id} off`,
    run: ({ switchInterview }) => switchInterview(LAKE_INTERVIEW.id, false),
  },
  "switch an interview on": {
    before: ["add an interview", "switch an interview off"],
    after: title,
    run: ({ switchInterview }) => switchInterview(LAKE_INTERVIEW.id, true),
  },
  "keep a draft": { after: DRAFT.text, run: ({ keepDraft }) => keepDraft(DRAFT) },
  "throw a draft away": {
    before: ["keep a draft"],
    after: "",
    run: ({ forgetDraft }) => forgetDraft(ADDED_DRAFT),
  },
  "keep words of one's own": {
    after: "software = 軟體",
    run: ({ keepReaderWords }) => keepReaderWords("software = 軟體"),
  },
  "hide a passage": {
    after: "話",
    isInExtensionStorage: true,
    run: ({ hideOnPage }) => hideOnPage({ address: PAGE.address, text: "話" }, PAGE),
  },
  "bring a passage back": {
    before: ["hide a passage"],
    after: "",
    isInExtensionStorage: true,
    run: ({ unhideOnPage }) => unhideOnPage({ address: PAGE.address, text: "話" }, PAGE),
  },
  "import a backup": {
    after: `${title}, first, second`,
    between: ["first, second"],
    run: ({ runImport }) =>
      runImport(
        {
          plan: { added: IMPORTED, updated: [], kept: [] },
          refused: [],
          doubled: 0,
          interviews: { coming: [{ interview: LAKE_INTERVIEW, isBeside: false }], known: 0, refused: [] },
        },
        { signal: new AbortController().signal, onProgress: () => undefined },
      ),
  },
};

const orderOf = (name: string): Order => {
  const order = ORDERS[name];
  if (order === undefined) throw new Error(`There is no order to ${name}.`);
  return order;
};

/** @returns what is stored before the order is given */
async function begin({ before = [] }: Order): Promise<string> {
  fakeBrowser.reset();
  const worker = await startWorker();
  await worker.storeConnection.clearEverything();
  await fakeBrowser.storage.session.set({ mended: true });
  for (const name of before) await orderOf(name).run(worker);
  const old = await stored(worker);
  await worker.storeConnection.close();
  return old;
}

/** The names that pages are searched for are those of the interviews that are there and not switched off. */
async function expectCuesOf({ publishCues }: Worker): Promise<void> {
  const told = (await fakeBrowser.storage.local.get(CUES_KEY))[CUES_KEY];
  await publishCues();
  const right = (await fakeBrowser.storage.local.get(CUES_KEY))[CUES_KEY];
  // Before any interview was added or removed nothing is written.
  if (told !== undefined) expect(told).toEqual(right);
}

const faults = new FaultInjection();
beforeEach(() => faults.install());
afterEach(() => faults.remove());

for (const [name, order] of Object.entries(ORDERS))
  for (const kind of ["fails", "dies"] as const)
    test(`to ${name}: whatever step ${kind}, before it or after it, all or nothing of it is there`, async () => {
      let steps = 0;
      for (let step = 1; ; step++) {
        const old = await begin(order);
        const first = await startWorker();
        const answer = await faults.during({ step, kind }, () => order.run(first));
        if (!faults.wasReached) break;
        steps++;
        await first.storeConnection.close().catch(() => undefined);

        const second = await startWorker();
        await second.mendDerivedFacts();
        const between = await stored(second);
        expect([old, order.after, ...(order.between ?? [])], `${step}`).toContain(between);
        const isTold = answer !== "died" && !(answer instanceof Error);
        if (isTold) expect(between, `told at ${step}`).toBe(order.after);
        if (
          kind === "fails" &&
          order.isInExtensionStorage !== true &&
          between === order.after &&
          between !== old
        )
          expect(isTold, `stored and not told at ${step}`).toBe(true);
        await expectCuesOf(second);

        await order.run(second);
        expect(await stored(second), `again after ${step}`).toBe(order.after);
        await expectCuesOf(second);
        await second.storeConnection.close();
      }
      expect(steps).toBeGreaterThan(0);
    });
