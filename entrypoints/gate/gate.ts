import { browser } from "wxt/browser";
import type { FrameHandle } from "../../lib/extension/frame-handle.ts";
import type { BackgroundMessage, PageMessage, ReaderReason } from "../../lib/extension/messages.ts";
import {
  type CoverageDecision,
  CUES_KEY,
  pageKey,
  READER_KEY,
  type ReaderSettings,
  type SiteSettings,
  siteKey,
  siteOf,
} from "../../lib/extension/stored-settings.ts";
import { cueSearchSlices } from "../../lib/page/cue-search.ts";
import { documentTextSlices } from "../../lib/page/document-text.ts";
import { LookAgainPace } from "../../lib/page/look-again-pace.ts";
import { nextChange, onAddressChange, pause } from "../../lib/page/page-changes.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { reasonBeforeReading } from "./reason.ts";

/**
 * The script on every page. It asks storage what the reader wants here, reads the page's text, and has the
 * reader started if there is a reason; else it waits until the page, its address or the settings change.
 */
export async function startGate(): Promise<void> {
  globalThis.yuanhua?.stopped.abort();
  const stopped = new AbortController();
  const frame: FrameHandle = { stopped, pageText: null };
  globalThis.yuanhua = frame;

  /** Ends with the gate, which is before the reader ends. */
  const ended = new AbortController();
  stopped.signal.addEventListener("abort", () => ended.abort());
  const { signal } = ended;
  const site = siteKey(siteOf(self.origin === "null" ? "" : self.origin));
  const pace = new LookAgainPace();
  let decision: CoverageDecision | null | undefined;
  let ordered: ReaderReason | null = null;
  let shadowRoots: readonly Node[] = [];
  let cost = 0;
  let rest = new AbortController();

  function look(reason: ReaderReason | null): void {
    pace.reset();
    ordered ??= reason;
    rest.abort();
  }
  onAddressChange(() => {
    decision = undefined;
    look(null);
  }, signal);
  listen(
    browser.storage.local.onChanged,
    (changes) => {
      if (READER_KEY in changes || CUES_KEY in changes || site in changes) look(null);
    },
    signal,
  );
  listen(
    browser.runtime.onMessage,
    (message: PageMessage) => {
      if (message.type === "decide") {
        decision = message.coverage;
        look(null);
      }
    },
    signal,
  );
  for (const event of ["pointerup", "keyup"]) {
    addEventListener(event, () => hasSelection() && look("selection"), {
      signal,
      passive: true,
    });
  }

  while (!signal.aborted) {
    rest = new AbortController();
    cost = 0;
    const reason = ordered ?? (await findReason());
    if (reason !== null && (await startReader(reason))) ended.abort();
    ordered = null;
    frame.pageText = null;
    pace.looked(performance.now(), cost);
    const wake = AbortSignal.any([rest.signal, signal]);
    await nextChange([document, ...shadowRoots], wake);
    await pause(pace.pause(performance.now()), wake);
    // An extension that was removed or updated leaves its scripts behind: then this one falls silent.
    if (!browser.runtime?.id) stopped.abort();
  }

  async function findReason(): Promise<ReaderReason | null> {
    const stored = await browser.storage.local.get<Stored>([READER_KEY, CUES_KEY, site]);
    const reason = reasonBeforeReading({
      reader: stored.reader ?? {},
      site: stored[site] ?? {},
      page: pageKey(location.href),
      decision,
    });
    if (reason !== "read") return reason;
    const page = await inSlices(documentTextSlices(document.body ?? document));
    shadowRoots = page.roots.slice(1);
    frame.pageText = page;
    const text = `${document.title}\n${page.text}`;
    return (await inSlices(cueSearchSlices(text, stored.cues ?? []))) ? "coverage" : null;
  }

  function inSlices<Result>(steps: Generator<void, Result, void>): Promise<Result> {
    return runInSlices(steps, signal, (milliseconds) => {
      cost += milliseconds;
    });
  }

  async function startReader(reason: ReaderReason): Promise<boolean> {
    const message: BackgroundMessage = { type: "start-reader", reason };
    try {
      await browser.runtime.sendMessage(message);
    } catch {
      // The background could not put it into this frame; the next change is another occasion.
    }
    return frame.reader !== undefined;
  }
}

/** What extension storage holds for the gate, as its writers left it. */
interface Stored {
  readonly [READER_KEY]?: Partial<ReaderSettings>;
  readonly [CUES_KEY]?: readonly string[];
  readonly [site: `site:${string}`]: SiteSettings | undefined;
}

/** Listens until the signal is aborted. */
function listen<Listener extends (...values: never[]) => unknown>(
  event: { addListener(listener: Listener): void; removeListener(listener: Listener): void },
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  signal.addEventListener("abort", () => event.removeListener(listener));
}

/** Whether text is selected that is no text field's and nobody is editing. */
function hasSelection(): boolean {
  const selection = getSelection();
  return (
    selection !== null && !selection.isCollapsed && !selection.anchorNode?.parentElement?.isContentEditable
  );
}
