import type { BrowserContext, Page } from "@playwright/test";
import { FRAME_HANDLE, type FrameHandle } from "../lib/extension/frame-handle.ts";
import { serviceWorker } from "./chromium.ts";

/** What our scripts in one frame of a page say of themselves. */
export interface FrameState {
  readonly frame: number;
  readonly gate: boolean;
  readonly reader: boolean;
  readonly looks: number;
  /** A frame that is not rendered is looked at once it is. */
  readonly rendered: boolean;
  /** Milliseconds since the document began. */
  readonly began: number;
  readonly painted: number | null;
  /** Texts of the passages that are found. */
  readonly passages: readonly string[];
}

/** Asks our scripts in all frames of a page how they are, in their own world, which the page does not see. */
export async function frameStates(context: BrowserContext, page: Page): Promise<FrameState[]> {
  const worker = await serviceWorker(context);
  // The bench runs under tsx, which marks functions with a call of `__name` that the worker does not know.
  await worker.evaluate("globalThis.__name ??= (value) => value");
  return await worker.evaluate(
    async ([address, name]) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === address);
      if (tab?.id === undefined) return [];
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        func: (name) => {
          const frame: FrameHandle | undefined = Reflect.get(globalThis, Symbol.for(name));
          return {
            gate: frame !== undefined && !frame.stopped.signal.aborted,
            reader: frame?.reader !== undefined,
            looks: frame?.looks ?? 0,
            rendered: document.documentElement?.checkVisibility() ?? true,
            began: frame?.began ?? 0,
            painted: frame?.painted ?? null,
            passages: frame?.reader?.report().passages.map(({ text }) => text) ?? [],
          };
        },
        args: [name],
      });
      return results.flatMap(({ frameId, result }) => (result ? [{ frame: frameId, ...result }] : []));
    },
    [page.url(), FRAME_HANDLE] as const,
  );
}

/** How long a frame may take to be looked at, in milliseconds; only one that takes no script needs so long. */
const PATIENCE = 20_000;

/** Waits until every frame of a page that is rendered has been looked at, and says how our scripts are then. */
export async function lookedAt(context: BrowserContext, page: Page, looks = 1): Promise<FrameState[]> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const states = await frameStates(context, page);
    const ready = states.length > 0 && states.every((state) => !state.rendered || state.looks >= looks);
    if (ready || Date.now() > deadline) return states;
    await page.waitForTimeout(20);
  }
}
