import { browser } from "wxt/browser";
import { HIGHLIGHT_STYLE } from "../page/painting/highlight-style.ts";
import { SEARCH_STYLE } from "../page/painting/search-style.ts";
import { UNDERLINE_STYLE } from "../page/painting/underline-style.ts";
import { FRAME_HANDLE, type FrameHandle } from "./frame-handle.ts";
import type { PageScript } from "./stored-settings.ts";
import { orderTab } from "./tab.ts";

/**
 * Puts the reader into one frame, and the style of what it paints. A style of origin USER reaches page shadow
 * roots in Firefox as well, but Chromium 156 paints the background of a highlight only where an author's style
 * gives it one: so both.
 */
export async function startReader(tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  const css = UNDERLINE_STYLE + SEARCH_STYLE + HIGHLIGHT_STYLE;
  await Promise.all([
    browser.scripting.insertCSS({ target, css, origin: "USER" }),
    browser.scripting.insertCSS({ target, css, origin: "AUTHOR" }),
    browser.scripting.executeScript({ target, files: ["/reader.js"] }),
  ]);
}

/** Puts the reader into every frame of a tab that has none yet. @returns the frames that have one now */
export async function startReaderEverywhere(tab: number): Promise<number[]> {
  await Promise.all(
    (await framesOf(tab, false)).map((frame) => startReader(tab, frame).catch(() => undefined)),
  );
  return framesOf(tab, true);
}

/** Opens the search bar of a tab's page. */
export async function openSearch(tab: number): Promise<void> {
  await startReaderEverywhere(tab);
  await orderTab(tab, { type: "search" }, 0);
}

/**
 * Shows a tab's page in a script while it is open. What is to be remembered stands in the settings.
 * @param frames "inner": only the frames inside the page
 */
export async function showPageIn(
  tab: number,
  choice: PageScript | "original",
  frames: "all" | "inner",
): Promise<void> {
  const reached = choice === "original" ? await framesOf(tab, true) : await startReaderEverywhere(tab);
  await Promise.all(
    reached
      .filter((frame) => frames === "all" || frame !== 0)
      .map((frame) => orderTab(tab, { type: "convert", target: choice }, frame)),
  );
}

/** The frames of a tab in which the reader runs, or those in which only the gate does. */
async function framesOf(tab: number, withReader: boolean): Promise<number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: (name) => {
        const frame: FrameHandle | undefined = Reflect.get(globalThis, Symbol.for(name));
        return frame !== undefined && frame.reader !== undefined;
      },
      args: [FRAME_HANDLE],
    });
    return results.flatMap(({ frameId, result }) => (result === withReader ? [frameId] : []));
  } catch {
    return []; // A tab that belongs to the browser takes no script.
  }
}

/**
 * Ends the scripts in all open tabs: their cards and bars go, and converted text is put back.
 * @returns once no frame shows anything of ours
 */
export async function endScriptsInOpenTabs(): Promise<void> {
  await inOpenTabs((target) =>
    browser.scripting.executeScript({
      target,
      func: async (name) => {
        const frame: FrameHandle | undefined = Reflect.get(globalThis, Symbol.for(name));
        frame?.stopped.abort();
        await frame?.reader?.shown();
      },
      args: [FRAME_HANDLE],
    }),
  );
}

/** Puts the gate into the tabs that were open before the extension was installed or updated. */
export async function startGateInOpenTabs(): Promise<void> {
  await inOpenTabs((target) => browser.scripting.executeScript({ target, files: ["/gate.js"] }));
}

async function inOpenTabs(
  work: (target: { readonly tabId: number; readonly allFrames: true }) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await work({ tabId: id, allFrames: true });
      } catch {
        // A tab that belongs to the browser takes no script.
      }
    }),
  );
}
