import type { BrowserContext, Page, Worker } from "@playwright/test";
import { FRAME_HANDLE, type FrameHandle } from "../lib/extension/frame-handle.ts";
import { serviceWorker } from "./chromium.ts";
import { waitFor } from "./wait.mjs";

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

/** How long the browser may take to run a script in all frames, in milliseconds; a page of 1,000,000 characters takes 2 s. */
const ANSWER_LIMIT = 20_000;

/**
 * Asks our scripts in all frames of a page how they are, in their own world, which the page does not see.
 * @param asker what asks: the service worker, or a page of the extension, which leaves the worker asleep
 * @throws Error where the browser gives no answer
 */
export async function frameStates(
  context: BrowserContext,
  page: Page,
  asker?: Worker | Page,
): Promise<FrameState[]> {
  const asked = asker ?? (await serviceWorker(context));
  return await waitFor(`our scripts' answer on ${page.url()}`, ANSWER_LIMIT, statesFrom(asked, page.url()));
}

async function statesFrom(asker: Worker | Page, address: string): Promise<FrameState[]> {
  const ask: Pick<Worker, "evaluate"> = asker;
  // The bench runs under tsx, which marks functions with a call of `__name` that it does not know.
  await ask.evaluate("globalThis.__name ??= (value) => value");
  return await ask.evaluate(
    async ([sought, name]) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === sought);
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
    [address, FRAME_HANDLE] as const,
  );
}

/** How long a frame may take to be looked at, in milliseconds; only one that takes no script needs so long. */
const PATIENCE = 20_000;
/** Where the browser shows its own page for an address that is not reached; it takes no script of an extension. */
const ERROR_PAGE = "chrome-error:";

/**
 * Waits until every frame of a page that is rendered has been looked at, and says how our scripts are then.
 * @returns what they say at the latest after 20 s; nothing where the page went to an address that is not reached
 */
export async function lookedAt(
  context: BrowserContext,
  page: Page,
  looks = 1,
  asker?: Worker | Page,
): Promise<FrameState[]> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    if (page.url().startsWith(ERROR_PAGE)) return [];
    const states = await frameStates(context, page, asker);
    const ready = states.length > 0 && states.every((state) => !state.rendered || state.looks >= looks);
    if (ready || Date.now() > deadline) return states;
    await page.waitForTimeout(20);
  }
}
