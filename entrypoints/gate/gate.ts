import { browser } from "wxt/browser";
import { requestCoverage } from "../../lib/extension/coverage-request.ts";
import { type FrameHandle, frameHandle, setFrameHandle } from "../../lib/extension/frame-handle.ts";
import { frameSettings, offersToKeep, onFrameSettings } from "../../lib/extension/frame-settings.ts";
import { listen } from "../../lib/extension/listen.ts";
import type { MessageName, RequestOf } from "../../lib/extension/messages/background-messages.ts";
import type { PageMessage } from "../../lib/extension/messages/page-orders.ts";
import type { ReaderReason } from "../../lib/extension/messages/reader-messages.ts";
import type { CoverageDecision } from "../../lib/extension/stored-settings.ts";
import { canonicalClaim } from "../../lib/page/text/canonical-link.ts";
import { cueSearchSlices } from "../../lib/page/text/cue-search.ts";
import { documentTextSlices } from "../../lib/page/text/document-text.ts";
import { pageBody, pageTitle } from "../../lib/page/text/unclobbered.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { firstRendering } from "../../lib/page/watching/first-rendering.ts";
import { onAddressChange, PageChanges } from "../../lib/page/watching/page-changes.ts";
import { onTrusted } from "../../lib/page/watching/trusted-events.ts";
import { reasonBeforeReading } from "./reason.ts";

/**
 * The script on every page. It asks storage what the reader wants here, reads the page's text, and has the
 * reader started if there is a reason; else it waits until the page, its address or the settings change.
 */
export async function startGate(): Promise<void> {
  const known = frameHandle();
  // The browser puts the gate into a page while the background, just installed, puts it into all open ones.
  if (known !== undefined && !known.stopped.signal.aborted && known.isAlive()) return;
  known?.stopped.abort();
  const stopped = new AbortController();
  const frame: FrameHandle = {
    stopped,
    pageText: null,
    first: canonicalClaim(),
    isAlive: () => Boolean(browser.runtime?.id),
    selected: false,
    coverage: null,
    began: performance.now(),
    looks: 0,
    painted: null,
  };
  setFrameHandle(frame);

  /** Ends with the gate, which is before the reader ends. */
  const ended = new AbortController();
  const { signal } = ended;
  stopped.signal.addEventListener("abort", () => ended.abort());
  const changes = new PageChanges(signal);
  let decision: CoverageDecision | null | undefined;
  let ordered: ReaderReason | null = null;
  let cost = 0;

  onAddressChange(() => {
    decision = undefined;
    changes.lookNow();
  }, signal);
  onFrameSettings(() => changes.lookNow(), signal);
  listen(
    browser.runtime.onMessage,
    (message: PageMessage) => {
      if (message.type !== "decide") return;
      decision = message.coverage;
      changes.lookNow();
    },
    signal,
  );
  const selected = async (): Promise<void> => {
    if (!hasSelection()) return;
    const { reader, site } = await frameSettings();
    if (!offersToKeep(reader, site)) return;
    frame.selected = true;
    ordered = "selection";
    changes.lookNow();
  };
  onTrusted(window, "pointerup", selected, { signal, passive: true });
  onTrusted(window, "keyup", selected, { signal, passive: true });

  while (!signal.aborted) {
    changes.begin();
    cost = 0;
    const reason = ordered ?? (await findReason());
    if (reason !== null && (await startReader(reason))) ended.abort();
    ordered = null;
    changes.observe(frame.pageText?.roots.slice(1) ?? []);
    frame.pageText = null;
    frame.coverage = null;
    frame.looks++;
    await changes.next(cost);
    // An extension that was removed or updated leaves its scripts behind: then this one falls silent.
    if (!browser.runtime?.id) stopped.abort();
  }

  async function findReason(): Promise<ReaderReason | null> {
    const settings = await frameSettings();
    const reason = reasonBeforeReading(settings, decision);
    if (reason !== "if-coverage") return reason;
    await firstRendering(signal);
    frame.pageText = await inSlices(documentTextSlices(pageBody()));
    const text = `${pageTitle()}\n${frame.pageText.text}`;
    if (!(await inSlices(cueSearchSlices(text, settings.cues)))) return null;
    frame.coverage = requestCoverage(frame.pageText.text, pageTitle());
    return "coverage";
  }

  function inSlices<Result>(steps: Generator<void, Result, void>): Promise<Result> {
    return runInSlices(steps, signal, (milliseconds) => {
      cost += milliseconds;
    });
  }

  async function startReader(reason: ReaderReason): Promise<boolean> {
    // By hand, since what checks answers would make the gate twice as large.
    const type: MessageName = "start-reader";
    const request: RequestOf<typeof type> = { reason };
    try {
      await browser.runtime.sendMessage({ ...request, type });
    } catch {
      // The background could not put it into this frame; the next change is another occasion.
    }
    return frame.reader !== undefined;
  }
}

/** Whether text is selected that nobody is editing. */
function hasSelection(): boolean {
  const selection = getSelection();
  return (
    selection !== null && !selection.isCollapsed && !selection.anchorNode?.parentElement?.isContentEditable
  );
}
