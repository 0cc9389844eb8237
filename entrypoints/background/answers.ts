import * as v from "valibot";
import { type Browser, browser } from "wxt/browser";
import { shownAddress } from "../../lib/address/shown-address.ts";
import { loadMessageTexts } from "../../lib/extension/interface-messages.ts";
import { BackgroundMessage } from "../../lib/extension/messages.ts";
import { changePageSettings, changeReaderSettings, readerSettings } from "../../lib/extension/settings.ts";
import { updateBadge } from "./badge.ts";
import { convertPageTexts, convertTexts } from "./conversion.ts";
import { prepareCoverage } from "./coverage.ts";
import { showPageIn, startReader } from "./frames.ts";
import {
  changeHighlights,
  highlightCopies,
  highlightsOfPage,
  keepHighlight,
  openHighlight,
  openNote,
  recolourHighlight,
  removeHighlight,
  restoreHighlight,
} from "./highlights.ts";

type Sender = Browser.runtime.MessageSender;

/** Answers what scripts in pages ask. A message that is none of ours, or not well formed, stays unanswered. */
export function listenForMessages(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
      const read = v.safeParse(BackgroundMessage, message);
      if (!read.success || sender.id !== browser.runtime.id) return false;
      answer(read.output, sender).then(respond, (problem: unknown) => {
        console.warn(read.output.type, problem);
        respond(null);
      });
      return true;
    },
  );
}

/** Whether a page of the extension asks, and no script in a page of the web. */
const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL("/")) === true;

async function answer(message: BackgroundMessage, sender: Sender): Promise<unknown> {
  const tab = sender.tab?.id;
  switch (message.type) {
    case "start-reader":
      if (message.reason === "coverage" || message.reason === "order") void prepareCoverage();
      if (tab !== undefined) await startReader(tab, sender.frameId ?? 0);
      return null;
    case "passages-changed":
      if (tab !== undefined) await updateBadge(tab);
      return null;
    case "hide-passage": {
      // In a private window the passage is hidden as long as the page is open, and nothing is kept.
      if (sender.url === undefined || sender.tab?.incognito === true) return null;
      await changePageSettings(shownAddress(sender.url, message.address), (page) => ({
        ...page,
        hidden: [...new Set([...(page.hidden ?? []), message.text])],
      }));
      return null;
    }
    case "message-texts": {
      const { language } = await readerSettings();
      return language === null ? null : loadMessageTexts(language);
    }
    case "card-script":
      await changeReaderSettings({ cardScript: message.script, taiwanWording: message.taiwanWording });
      return null;
    case "keep-highlight":
      return keepHighlight(message, sender);
    case "recolour-highlight":
      return recolourHighlight(message.id, message.colour, sender);
    case "remove-highlight":
      return removeHighlight(message.id, sender);
    case "restore-highlight":
      return restoreHighlight(message.id, sender);
    case "change-highlight":
      if (isOwnPage(sender)) await changeHighlights([message.id], () => message);
      return null;
    case "open-highlight":
      if (isOwnPage(sender)) await openHighlight(message.id);
      return null;
    case "note-highlight":
      await openNote(message.id);
      return null;
    case "page-highlights":
      return highlightsOfPage(message, sender);
    case "highlight-copies":
      return highlightCopies(message.ids);
    case "open-transcript": {
      const address = new URL("library.html", browser.runtime.getURL("/"));
      address.hash = `/interviews/${encodeURIComponent(message.interview)}/${message.turn}`;
      await browser.tabs.create({ url: address.href });
      return null;
    }
    case "convert-page-texts":
      return convertPageTexts(message.texts, message.from, message.to, sender.url ?? "");
    case "convert-frames":
      if (tab !== undefined) await showPageIn(tab, message.target, "inner");
      return null;
    case "convert-texts":
      return convertTexts(message.texts, message.from, message.to);
  }
}
