import { type Browser, browser } from "wxt/browser";
import { shownAddress } from "../../lib/address/shown-address.ts";
import { showPageIn, startReader } from "../../lib/extension/frames.ts";
import { loadMessageTexts } from "../../lib/extension/interface-messages.ts";
import { answerMessages, type RequestOf } from "../../lib/extension/messages/background-messages.ts";
import { changePageSettings, changeReaderSettings, readerSettings } from "../../lib/extension/settings.ts";
import { convertPageTexts, convertTexts } from "../../lib/services/conversion.ts";
import { prepareCoverage } from "../../lib/services/coverage.ts";
import { changeHighlights } from "../../lib/services/highlights.ts";
import { openHighlight, openNote } from "../../lib/services/opened-highlight.ts";
import {
  type AskingFrame,
  highlightCopies,
  highlightsOfPage,
  keepFromPage,
  recolourOnPage,
  removeOnPage,
  restoreOnPage,
} from "../../lib/services/page-highlights.ts";
import { updateBadge } from "./badge.ts";

type Sender = Browser.runtime.MessageSender;

/** What the browser says of who asks. */
const frameOf = ({ url = "", tab }: Sender): AskingFrame => ({
  address: url,
  isPrivate: tab?.incognito === true,
});

/** Whether a page of the extension asks, and no script in a page of the web. */
const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL("/")) === true;

/** Answers what scripts in pages, and pages of the extension, ask. */
export function listenForMessages(): void {
  answerMessages({
    "start-reader": async ({ reason }, { tab, frameId = 0 }) => {
      if (reason === "coverage" || reason === "order") void prepareCoverage();
      if (tab?.id !== undefined) await startReader(tab.id, frameId);
      return null;
    },
    "passages-changed": async (_, { tab }) => {
      if (tab?.id !== undefined) await updateBadge(tab.id);
      return null;
    },
    "hide-passage": hidePassage,
    "unhide-passage": unhidePassage,
    "message-texts": async () => {
      const { language } = await readerSettings();
      return language === null ? null : loadMessageTexts(language);
    },
    "card-script": async ({ script, taiwanWording }) => {
      await changeReaderSettings({ cardScript: script, taiwanWording });
      return null;
    },
    "open-transcript": openTranscript,
    "keep-highlight": (request, sender) => keepFromPage(request, frameOf(sender)),
    "recolour-highlight": (request, sender) => recolourOnPage(request, frameOf(sender)),
    "remove-highlight": (request, sender) => removeOnPage(request, frameOf(sender)),
    "restore-highlight": (request, sender) => restoreOnPage(request, frameOf(sender)),
    "change-highlight": async ({ id, order, ...change }, sender) => {
      if (isOwnPage(sender)) await changeHighlights([id], () => change, order);
      return null;
    },
    "open-highlight": async ({ id }, sender) => {
      if (isOwnPage(sender)) await openHighlight(id);
      return null;
    },
    "note-highlight": async ({ id }) => {
      await openNote(id);
      return null;
    },
    "page-highlights": (request, sender) => highlightsOfPage(request, frameOf(sender)),
    "highlight-copies": ({ ids }) => highlightCopies(ids),
    "convert-page-texts": ({ texts, from, to }, { url = "" }) => convertPageTexts(texts, from, to, url),
    "convert-texts": ({ texts, from, to }) => convertTexts(texts, from, to),
    "convert-frames": async ({ target }, { tab }) => {
      if (tab?.id !== undefined) await showPageIn(tab.id, target, "inner");
      return null;
    },
  });
}

/** In a private window the passage is hidden as long as the page is open, and nothing is kept. */
async function hidePassage({ address, text }: RequestOf<"hide-passage">, sender: Sender): Promise<null> {
  if (sender.url === undefined || sender.tab?.incognito === true) return null;
  await changePageSettings(shownAddress(sender.url, address), ({ hidden = [], ...page }) => ({
    ...page,
    hidden: [...new Set([...hidden, text])],
  }));
  return null;
}

/** Forgets that a passage was hidden. */
async function unhidePassage({ address, text }: RequestOf<"unhide-passage">, sender: Sender): Promise<null> {
  if (sender.url === undefined || sender.tab?.incognito === true) return null;
  await changePageSettings(shownAddress(sender.url, address), ({ hidden = [], ...page }) => {
    const left = hidden.filter((other) => other !== text);
    return left.length === 0 ? page : { ...page, hidden: left };
  });
  return null;
}

async function openTranscript({ interview, turn }: RequestOf<"open-transcript">): Promise<null> {
  const address = new URL("library.html", browser.runtime.getURL("/"));
  address.hash = `/interviews/${encodeURIComponent(interview)}/${turn}`;
  await browser.tabs.create({ url: address.href });
  return null;
}
