import { browser } from "wxt/browser";
import { UNDERLINE_STYLE } from "../../lib/page/underline-style.ts";

/** Puts the reader into one frame, and the style of its underlines, which reaches page shadow roots as well. */
export async function startReader(tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: UNDERLINE_STYLE, origin: "USER" }),
    browser.scripting.executeScript({ target, files: ["/reader.js"] }),
  ]);
}

/** Puts the gate into the tabs that were open before the extension was installed or updated. */
export async function startGateInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: ["/gate.js"],
        });
      } catch {
        // A tab that belongs to the browser takes no script.
      }
    }),
  );
}
