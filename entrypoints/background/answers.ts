import type { Browser } from "wxt/browser";
import { pageQuery, transcriptAddress } from "../../components/library/library-address.ts";
import { openExtensionPage } from "../../lib/extension/extension-page.ts";
import { showPageIn, startReader } from "../../lib/extension/frames.ts";
import { loadMessageTexts } from "../../lib/extension/interface-messages.ts";
import { browserLanguage } from "../../lib/extension/interface-tag.ts";
import { answerMessages, type RequestOf } from "../../lib/extension/messages/background-messages.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import { rememberCardScript } from "../../lib/services/card-script.ts";
import { convertPageTexts, convertTexts } from "../../lib/services/conversion.ts";
import { prepareCoverage } from "../../lib/services/coverage.ts";
import { grantedCopies } from "../../lib/services/granted-copies.ts";
import { hideOnPage, unhideOnPage } from "../../lib/services/hidden-passages.ts";
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

/** Answers what scripts in pages, and pages of the extension, ask. */
export function listenForMessages(): void {
  answerMessages({
    "start-reader": async ({ reason }, { tab, frameId = 0 }) => {
      if (reason === "coverage" || reason === "order") prepareCoverage().catch(() => undefined);
      if (tab?.id !== undefined) await startReader(tab.id, frameId);
      return null;
    },
    "passages-changed": async (_, { tab }) => {
      if (tab?.id !== undefined) await updateBadge(tab.id);
      return null;
    },
    "hide-passage": async (request, sender) => {
      await hideOnPage(request, frameOf(sender));
      return null;
    },
    "unhide-passage": async (request, sender) => {
      await unhideOnPage(request, frameOf(sender));
      return null;
    },
    "message-texts": async () => {
      const { language } = await readerSettings();
      return loadMessageTexts(language ?? browserLanguage());
    },
    "card-script": async (request, sender) => {
      await rememberCardScript(request, frameOf(sender).isPrivate);
      return null;
    },
    "open-transcript": openTranscript,
    "keep-highlight": (request, sender) => keepFromPage(request, frameOf(sender)),
    "recolour-highlight": (request, sender) => recolourOnPage(request, frameOf(sender)),
    "remove-highlight": (request, sender) => removeOnPage(request, frameOf(sender)),
    "restore-highlight": (request, sender) => restoreOnPage(request, frameOf(sender)),
    "change-highlight": async ({ id, order, ...change }) => {
      await changeHighlights([id], () => change, order);
      return null;
    },
    "open-highlight": async ({ id }) => {
      await openHighlight(id);
      return null;
    },
    "note-highlight": async ({ id }, { tab }) => {
      await openNote(id, tab?.incognito === true, !import.meta.env.FIREFOX);
      return null;
    },
    "page-highlights": (request, sender) => highlightsOfPage(request, frameOf(sender)),
    "highlight-copies": async ({ ids }, { tab }) => highlightCopies(await grantedCopies(ids, tab)),
    "convert-page-texts": ({ texts, from, to }, { url = "" }) => convertPageTexts(texts, from, to, url),
    "convert-texts": ({ texts, from, to }) => convertTexts(texts, from, to),
    "convert-frames": async ({ target }, { tab }) => {
      if (tab?.id !== undefined) await showPageIn(tab.id, target, "inner");
      return null;
    },
  });
}

async function openTranscript(
  { interview, turn, rendition }: RequestOf<"open-transcript">,
  { tab }: Browser.runtime.MessageSender,
): Promise<null> {
  const page = tab?.id === undefined ? "" : pageQuery(tab.id);
  await openExtensionPage(
    `library.html${page}${transcriptAddress(interview, turn, rendition)}`,
    tab?.incognito === true,
  );
  return null;
}
