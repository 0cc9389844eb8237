import { browser } from "wxt/browser";
import { openSearch, startReaderEverywhere } from "../../lib/extension/frames.ts";
import { orderTab, reportOfTab } from "../../lib/extension/tab.ts";
import { turnPageScript } from "../../lib/services/page-script.ts";

/** Carries out a command of the keyboard in the tab that the person looks at. */
async function runCommand(command: string, tab: number): Promise<void> {
  if (command === "next-passage" || command === "previous-passage") {
    const report = await reportOfTab(tab, "");
    const frames = report.reach === "reached" ? report.frames : [];
    const frame = frames.find(({ report }) => report.repost || report.passages.length > 0);
    const direction = command === "next-passage" ? "next" : "previous";
    // Without passages there may be highlights, of which the frames know.
    const asked = frame === undefined ? frames : [frame];
    await Promise.all(asked.map((one) => orderTab(tab, { type: "step", direction }, one.frame)));
  } else if (command === "convert-page") await turnPageScript(tab);
  else if (command === "search-page") await openSearch(tab);
  else if (command === "keep-selection") {
    const frames = await startReaderEverywhere(tab);
    await Promise.all(frames.map((frame) => orderTab(tab, { type: "keep-selection" }, frame)));
  }
}

/** Listens for the keyboard. Firefox gives no tab with a command, so the one in front is asked for. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (id !== undefined) await runCommand(command, id);
  });
}
