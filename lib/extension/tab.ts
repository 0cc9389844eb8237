import * as v from "valibot";
import { browser } from "wxt/browser";
import { FRAME_HANDLE, type FrameHandle, type UnstoredChoices } from "./frame-handle.ts";
import { type FramePassage, FramePassages } from "./messages/frame-passages.ts";
import { FrameReport } from "./messages/frame-report.ts";
import type { PageMessage } from "./messages/page-orders.ts";

/** Why no script of ours runs in a tab. */
export type OutOfReach = "browser-page" | "store" | "pdf" | "file" | "other";

interface ReportedFrame {
  /** 0 is the page itself. */
  readonly frame: number;
  readonly report: FrameReport;
}

export type TabReport =
  | { readonly reach: "reached"; readonly frames: readonly ReportedFrame[] }
  | { readonly reach: OutOfReach };

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:\/|$)/;

/**
 * Asks every frame of a tab what the reader found there.
 * @param address of the tab, as far as it is known
 * @returns the frames in which the reader runs; none where the page is no coverage
 */
export async function reportOfTab(tab: number, address: string): Promise<TabReport> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: (name) => {
        const frame: FrameHandle | undefined = Reflect.get(globalThis, Symbol.for(name));
        return [document.contentType, frame?.reader?.report()] as const;
      },
      args: [FRAME_HANDLE],
    });
    const top = results.find((result) => result.frameId === 0)?.result;
    if (top?.[0] === "application/pdf") return { reach: "pdf" };
    const frames = results.flatMap(({ frameId, result }) => {
      const report = v.safeParse(FrameReport, result?.[1]);
      return report.success ? [{ frame: frameId, report: report.output }] : [];
    });
    return { reach: "reached", frames: frames.sort((one, other) => one.frame - other.frame) };
  } catch {
    return { reach: whyOutOfReach(address) };
  }
}

const Unstored = v.object({
  annotate: v.exactOptional(v.boolean()),
  bar: v.exactOptional(v.boolean()),
});

/** What was decided for a tab's site in a private window while its page is open. */
export async function unstoredChoices(tab: number): Promise<UnstoredChoices> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: (name) => {
        const frame: FrameHandle | undefined = Reflect.get(globalThis, Symbol.for(name));
        return frame?.unstored;
      },
      args: [FRAME_HANDLE],
    });
    const read = v.safeParse(Unstored, top?.result);
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}

/** A passage and the frame of the page that it stands in. */
export interface TabPassage extends FramePassage {
  readonly frame: number;
}

/** Asks every frame of a tab for all that is known of its passages, in the order of frames and of the page. */
export async function passagesOfTab(tab: number): Promise<TabPassage[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: (name) => {
        const frame: FrameHandle | undefined = Reflect.get(globalThis, Symbol.for(name));
        return frame?.reader?.passages();
      },
      args: [FRAME_HANDLE],
    });
    return results
      .sort((one, other) => one.frameId - other.frameId)
      .flatMap(({ frameId, result }) => {
        const passages = v.safeParse(FramePassages, result);
        return passages.success ? passages.output.map((passage) => ({ ...passage, frame: frameId })) : [];
      });
  } catch {
    return []; // A tab that is out of reach, which `reportOfTab` says.
  }
}

/** Tells from its address why a tab takes no script. */
function whyOutOfReach(address: string): OutOfReach {
  if (STORES.test(address)) return "store";
  if (/\.pdf(?:$|[?#])/i.test(address)) return "pdf";
  if (address.startsWith("file:")) return "file";
  return /^https?:/.test(address) ? "other" : "browser-page";
}

/**
 * Gives an order to a tab's page.
 * @param frame 0 is the page itself; every frame if left out
 * @returns whether a frame says that it was carried out; most orders need no answer
 */
export async function orderTab(tab: number, message: PageMessage, frame?: number): Promise<boolean> {
  try {
    const options = frame === undefined ? {} : { frameId: frame };
    return (await browser.tabs.sendMessage(tab, message, options)) === true;
  } catch {
    // Nobody listens in a tab that is out of reach or closed by now; the order is void there.
    return false;
  }
}
