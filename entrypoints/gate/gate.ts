import { type Browser, browser } from "wxt/browser";
import { requestCoverage } from "../../lib/extension/coverage-request.ts";
import { isExtensionAlive } from "../../lib/extension/extension-life.ts";
import { type FrameHandle, frameHandle, setFrameHandle } from "../../lib/extension/frame-handle.ts";
import { frameSettings, offersToKeep, onFrameSettings } from "../../lib/extension/frame-settings.ts";
import { listen } from "../../lib/extension/listen.ts";
import type { MessageName, RequestOf } from "../../lib/extension/messages/background-messages.ts";
import type { PageMessage } from "../../lib/extension/messages/page-orders.ts";
import type { ReaderReason } from "../../lib/extension/messages/reader-messages.ts";
import { isOwnPage } from "../../lib/extension/messages/sender.ts";
import type { CoverageDecision } from "../../lib/extension/stored-settings.ts";
import { canonicalClaim } from "../../lib/page/text/canonical-link.ts";
import { cueSearchSlices } from "../../lib/page/text/cue-search.ts";
import { documentTextSlices } from "../../lib/page/text/document-text.ts";
import { isEdited, selectedRanges } from "../../lib/page/text/selection.ts";
import { pageBody, pageTitle } from "../../lib/page/text/unclobbered.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { firstRendering } from "../../lib/page/watching/first-rendering.ts";
import { onAddressChange, PageChanges } from "../../lib/page/watching/page-changes.ts";
import { onSelecting } from "../../lib/page/watching/selecting.ts";
import { reasonBeforeReading } from "./reason.ts";

/**
 * The script on every page. It asks storage what the reader wants here, reads the page's text, and has the
 * reader started if there is a reason; else it waits until the page, its address or the settings change.
 */
class Gate {
  readonly #frame: FrameHandle;
  /** Ends with the gate, which is before the reader ends. */
  readonly #ended = new AbortController();
  readonly #changes: PageChanges;
  #decision: CoverageDecision | null | undefined;
  #ordered: ReaderReason | null = null;
  #cost = 0;

  constructor(frame: FrameHandle) {
    this.#frame = frame;
    const { signal } = this.#ended;
    frame.stopped.signal.addEventListener("abort", () => this.#ended.abort());
    this.#changes = new PageChanges(signal);
    onAddressChange(() => this.#decide(undefined), signal);
    onFrameSettings(() => this.#changes.lookNow(), signal);
    const hear = (message: PageMessage, sender: Browser.runtime.MessageSender): void => {
      if (!isOwnPage(sender)) return;
      if (message.type === "decide") this.#decide(message.coverage);
      if (message.type !== "choose-unstored") return;
      const { type: _, ...choices } = message;
      frame.unstored = { ...frame.unstored, ...choices };
      this.#changes.lookNow();
    };
    listen(browser.runtime.onMessage, hear, signal);
    onSelecting(() => void this.#selected(), signal);
  }

  async run(): Promise<void> {
    const frame = this.#frame;
    while (!this.#ended.signal.aborted) {
      this.#changes.begin();
      this.#cost = 0;
      const reason = this.#ordered ?? (await this.#findReason());
      if (reason !== null && (await this.#startReader(reason))) this.#ended.abort();
      this.#ordered = null;
      this.#changes.observe(frame.pageText?.roots.slice(1) ?? []);
      frame.pageText = null;
      frame.coverage = null;
      frame.looks++;
      await this.#changes.next(this.#cost);
      // An extension that was removed or updated leaves its scripts behind: then this one falls silent.
      if (!frame.isAlive()) frame.stopped.abort();
    }
  }

  #decide(decision: CoverageDecision | null | undefined): void {
    this.#decision = decision;
    this.#changes.lookNow();
  }

  async #selected(): Promise<void> {
    if (!hasSelection()) return;
    if (!this.#frame.isAlive()) return this.#frame.stopped.abort();
    const { reader, site } = await frameSettings();
    if (!offersToKeep(reader, site)) return;
    this.#frame.selected = true;
    this.#ordered = "selection";
    this.#changes.lookNow();
  }

  async #findReason(): Promise<ReaderReason | null> {
    const settings = await frameSettings();
    const reason = reasonBeforeReading(settings, this.#decision);
    if (reason !== "if-coverage") return reason;
    await firstRendering(this.#ended.signal);
    const page = await this.#inSlices(documentTextSlices(pageBody()));
    this.#frame.pageText = page;
    const text = `${pageTitle()}\n${page.text}`;
    if (!(await this.#inSlices(cueSearchSlices(text, settings.cues)))) return null;
    this.#frame.coverage = requestCoverage(page.text, pageTitle());
    return "coverage";
  }

  #inSlices<Result>(steps: Generator<void, Result, void>): Promise<Result> {
    return runInSlices(steps, this.#ended.signal, (milliseconds) => {
      this.#cost += milliseconds;
    });
  }

  async #startReader(reason: ReaderReason): Promise<boolean> {
    // By hand, since what checks answers would make the gate twice as large.
    const type: MessageName = "start-reader";
    const request: RequestOf<typeof type> = { reason };
    try {
      await browser.runtime.sendMessage({ ...request, type });
    } catch {
      // The background could not put it into this frame; the next change is another occasion.
    }
    return this.#frame.reader !== undefined;
  }
}

/** Starts the gate in the frame that this script runs in, in place of one whose extension is gone. */
export async function startGate(): Promise<void> {
  const known = frameHandle();
  // The browser puts the gate into a page while the background, just installed, puts it into all open ones.
  if (known !== undefined && !known.stopped.signal.aborted && known.isAlive()) return;
  known?.stopped.abort();
  const frame: FrameHandle = {
    stopped: new AbortController(),
    pageText: null,
    first: canonicalClaim(),
    isAlive: isExtensionAlive,
    selected: false,
    coverage: null,
    began: performance.now(),
    looks: 0,
    painted: null,
  };
  setFrameHandle(frame);
  await new Gate(frame).run();
}

/** Whether text is selected that nobody is editing. */
const hasSelection = (): boolean => {
  const ranges = selectedRanges();
  return ranges.length > 0 && !ranges.some(isEdited);
};
