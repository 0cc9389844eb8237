import * as v from "valibot";
import { browser } from "wxt/browser";
import { believedCanonical } from "../address/canonical.ts";
import { cleanAddress } from "../address/clean-address.ts";
import { shownAddress } from "../address/shown-address.ts";
import { siteOf } from "../address/site.ts";
import type { AnswerOf, RequestOf } from "../extension/messages/background-messages.ts";
import { quoteVariants } from "../highlights/anchoring/quote-variants.ts";
import { Highlight } from "../highlights/highlight.ts";
import type { Kept } from "../highlights/kept.ts";
import { StoreError } from "../highlights/store-error.ts";
import { loadConvert } from "./conversion.ts";
import { changeHighlights, highlightStore, keepHighlights, removeHighlights } from "./highlights.ts";
import { takeWanted } from "./opened-highlight.ts";

/** What the browser says of the frame of a page that asks. */
export interface AskingFrame {
  /** Under which its document was made; empty where it has none. */
  readonly address: string;
  readonly isPrivate: boolean;
}

/** Keeps what was selected on a page, under the address that is shown. */
export async function keepFromPage(request: RequestOf<"keep-highlight">, frame: AskingFrame): Promise<Kept> {
  const address = cleanAddress(shownAddress(frame.address, request.address));
  if (frame.isPrivate && !request.inPrivate) return { problem: "private" };
  if (address === null) return { problem: "failed" };
  const { title, script, colour, pieces, passage } = request;
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const canonical = believedCanonical(address, request.canonical);
  const times = { created: now, changed: now };
  return told(id, () =>
    keepHighlights([
      { id, address, canonical, title, script, ...times, colour, note: "", tags: [], pieces, passage },
    ]),
  );
}

/** What came of writing a highlight. */
async function told(id: string, write: () => Promise<void>): Promise<Kept> {
  try {
    await write();
    return { id };
  } catch (error) {
    return { problem: StoreError.of(error).problem };
  }
}

/** One of the highlights of the page's own site: a page may change no others. @throws StoreError */
async function ownHighlight(id: string, { address }: AskingFrame): Promise<Highlight> {
  const highlight = await highlightStore.get(id);
  if (highlight === null || siteOf(highlight.address) !== siteOf(address)) throw new StoreError("failed");
  return highlight;
}

/** Gives one of the page's highlights another colour. */
export function recolourOnPage(
  { id, colour }: RequestOf<"recolour-highlight">,
  frame: AskingFrame,
): Promise<Kept> {
  return told(id, async () => {
    await ownHighlight(id, frame);
    await changeHighlights([id], () => ({ colour }));
  });
}

/** Under this and its id lies what was deleted from a page, until the browser ends. */
const REMOVED_KEY = "removed:";

/** Deletes one of the page's highlights; `restoreOnPage` takes that back, even after the worker has slept. */
export function removeOnPage(id: string, frame: AskingFrame): Promise<Kept> {
  return told(id, async () => {
    await browser.storage.session.set({ [REMOVED_KEY + id]: await ownHighlight(id, frame) });
    await removeHighlights([id]);
  });
}

/** Takes a deletion back that a page of the same site has ordered. */
export function restoreOnPage(id: string, frame: AskingFrame): Promise<Kept> {
  return told(id, async () => {
    const key = REMOVED_KEY + id;
    const removed = v.safeParse(Highlight, (await browser.storage.session.get(key))[key]);
    if (!removed.success || siteOf(removed.output.address) !== siteOf(frame.address))
      throw new StoreError("failed");
    await keepHighlights([removed.output]);
    await browser.storage.session.remove(key);
  });
}

/** The highlights of the page that asks, without anything that the reader wrote. */
export async function highlightsOfPage(
  request: RequestOf<"page-highlights">,
  frame: AskingFrame,
): Promise<AnswerOf<"page-highlights">> {
  const address = cleanAddress(shownAddress(frame.address, request.address));
  if (address === null) return { kept: [], wanted: null };
  const canonical = believedCanonical(address, request.canonical);
  const kept = await highlightStore.ofPage(canonical === null ? [address] : [address, canonical]);
  return { kept: await toldToPage(kept), wanted: await takeWanted(kept.map(({ id }) => id)) };
}

/** Highlights by their ids, for a page that holds a copy of where they were made. */
export async function highlightCopies(ids: readonly string[]): Promise<AnswerOf<"highlight-copies">> {
  return toldToPage(await highlightStore.getMany(ids));
}

/** What a page is told of highlights: nothing that the reader wrote. */
async function toldToPage(kept: readonly Highlight[]): Promise<AnswerOf<"highlight-copies">> {
  if (kept.length === 0) return [];
  const convert = await loadConvert();
  return kept.map(({ id, colour, pieces }) => ({
    id,
    colour,
    pieces,
    variants: pieces.map(({ quote }) => quoteVariants(quote, convert)),
  }));
}
