import { siteOf } from "../address/site.ts";
import { fold } from "../chinese/fold.ts";
import { type Highlight, highlightText } from "./highlight.ts";

/**
 * What is searched of some hundred highlights, column by column, so that reading all of 100,000 takes some
 * hundred records and not 100,000.
 */
export interface SearchBlock {
  /** Key of the record. */
  readonly number: number;
  readonly ids: string[];
  /** Folded text, note, tags and title. */
  readonly texts: string[];
  /** Milliseconds since 1970. */
  readonly created: number[];
  readonly colours: string[];
  readonly sites: string[];
  /** Folded, each between line feeds. */
  readonly tags: string[];
  /** The `id` of an interview; empty if none. */
  readonly interviews: string[];
}

/** How many highlights stand in a block: rewriting one takes about a millisecond. */
export const BLOCK_SIZE = 256;
/** Of longer texts only the beginning is searched (UTF-16): a keystroke has to be answered at once. */
const LONGEST_SEARCHED = 20_000;

export function emptyBlock(number: number): SearchBlock {
  return { number, ids: [], texts: [], created: [], colours: [], sites: [], tags: [], interviews: [] };
}

/** Puts a highlight into a block, in its old place if it is there already. */
export function putIntoBlock(block: SearchBlock, highlight: Highlight): void {
  const known = block.ids.indexOf(highlight.id);
  const at = known === -1 ? block.ids.length : known;
  const words = [highlightText(highlight), highlight.note, highlight.tags.join(" "), highlight.title];
  block.ids[at] = highlight.id;
  block.texts[at] = fold(words.map((text) => text.slice(0, LONGEST_SEARCHED)).join("\n"));
  block.created[at] = Date.parse(highlight.created);
  block.colours[at] = highlight.colour;
  block.sites[at] = siteOf(highlight.address);
  block.tags[at] = `\n${highlight.tags.map(fold).join("\n")}\n`;
  block.interviews[at] = highlight.passage?.interview ?? "";
}

export function removeFromBlock(block: SearchBlock, id: string): void {
  const at = block.ids.indexOf(id);
  if (at === -1) return;
  const { ids, texts, created, colours, sites, tags, interviews } = block;
  for (const column of [ids, texts, created, colours, sites, tags, interviews]) column.splice(at, 1);
}
