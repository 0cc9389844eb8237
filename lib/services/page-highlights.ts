import { believedCanonical, isShownByAddress } from "../address/canonical.ts";
import { cleanAddress } from "../address/clean-address.ts";
import { shownAddress } from "../address/shown-address.ts";
import { siteOf } from "../address/site.ts";
import type { AnswerOf, RequestOf } from "../extension/messages/background-messages.ts";
import { quoteVariants } from "../highlights/anchoring/quote-variants.ts";
import type { Highlight } from "../highlights/highlight.ts";
import type { Kept } from "../highlights/kept.ts";
import { StoreError } from "../highlights/store-error.ts";
import { loadConvert } from "./conversion.ts";
import { changeHighlights, keepHighlights, removeHighlights, restoreHighlight } from "./highlights.ts";
import { takeWanted } from "./opened-highlight.ts";
import { doneOrders, highlightStore, removedHighlights } from "./store.ts";

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
  const { order, title, script, colour, pieces, passage } = request;
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const canonical = believedCanonical(address, request.canonical);
  const times = { created: now, changed: now };
  return told(async () => {
    const [kept] = await keepHighlights(
      [{ id, address, canonical, title, script, ...times, colour, note: "", tags: [], pieces, passage }],
      order,
    );
    return kept ?? id;
  });
}

/** What came of an order about a highlight: its id. */
async function told(write: () => Promise<string>): Promise<Kept> {
  try {
    return { id: await write() };
  } catch (error) {
    return { problem: StoreError.of(error).problem };
  }
}

/** Throws where a highlight is not one of the page's own site: a page may change no others. @throws StoreError */
function checkOwn(highlight: Highlight | null | undefined, { address }: AskingFrame): void {
  const site = siteOf(address);
  if (highlight == null || site === "" || siteOf(highlight.address) !== site) throw new StoreError("failed");
}

/** Gives one of the page's highlights another colour. */
export function recolourOnPage(
  { id, order, colour }: RequestOf<"recolour-highlight">,
  frame: AskingFrame,
): Promise<Kept> {
  return told(async () => {
    checkOwn(await highlightStore.get(id), frame);
    await changeHighlights([id], () => ({ colour }), order);
    return id;
  });
}

/** Deletes one of the page's highlights; `restoreOnPage` takes that back, even after the worker has slept. */
export function removeOnPage(
  { id, order }: RequestOf<"remove-highlight">,
  frame: AskingFrame,
): Promise<Kept> {
  return told(async () => {
    if (!(await doneOrders.isDone(order))) checkOwn(await highlightStore.get(id), frame);
    await removeHighlights([id], order);
    return id;
  });
}

/** Takes a deletion back that a page of the same site has ordered. */
export function restoreOnPage(
  { id, order }: RequestOf<"restore-highlight">,
  frame: AskingFrame,
): Promise<Kept> {
  return told(async () => {
    if (!(await doneOrders.isDone(order))) {
      const removed = await removedHighlights.all();
      checkOwn(
        removed.find((one) => one.id === id),
        frame,
      );
    }
    await restoreHighlight(id, order);
    return id;
  });
}

/** The highlights of the page that asks, without anything that the reader wrote. */
export async function highlightsOfPage(
  request: RequestOf<"page-highlights">,
  frame: AskingFrame,
): Promise<AnswerOf<"page-highlights">> {
  const address = cleanAddress(shownAddress(frame.address, request.address));
  if (address === null) return { kept: [], wanted: null };
  const claimed = believedCanonical(address, request.canonical);
  const isOwn = claimed !== null && isShownByAddress(address, claimed);
  const kept = await highlightStore.ofPage(isOwn ? [address, claimed] : [address]);
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
