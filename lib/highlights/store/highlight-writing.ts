import type { Highlight } from "../highlight.ts";
import { putIntoBlock } from "../search-block.ts";
import { type StoredHighlight, stored } from "./database.ts";
import { OpenBlocks } from "./open-blocks.ts";
import type { Writing } from "./store-connection.ts";
import { noteUntold } from "./untold-changes.ts";

/**
 * Writes highlights, in place of older ones with the same id, with what is searched of them and which sites are to be
 * told. Asks for all of them at once: to wait for each takes longer than to write it.
 */
export async function writeHighlights(transaction: Writing, highlights: readonly Highlight[]): Promise<void> {
  const blocks = new OpenBlocks(transaction);
  const store = transaction.objectStore("highlights");
  const known = await Promise.all(highlights.map(async ({ id }) => store.get(id)));
  const before = new Map(
    known.flatMap((one) => (one === undefined ? [] : [[one.highlight.id, one] as const])),
  );
  const blockOf = new Map([...before].map(([id, { block }]) => [id, block]));
  const writes: Promise<string>[] = [];
  const sites = new Set<string>();
  for (const highlight of highlights) {
    const number = blockOf.get(highlight.id);
    const block = number === undefined ? await blocks.withRoom() : await blocks.get(number);
    putIntoBlock(block, highlight);
    blockOf.set(highlight.id, block.number);
    const record = stored(highlight, block.number);
    for (const site of sitesToTell(before.get(highlight.id), record)) sites.add(site);
    const write = store.put(record);
    // Waited for below, and reported from there.
    write.catch(() => undefined);
    writes.push(write);
  }
  await Promise.all(writes);
  for (const site of sites) await noteUntold(`site:${site}`, transaction);
  await blocks.save();
}

/** The sites whose pages would show the change: none where only note or tags changed, which pages never show. */
function sitesToTell(before: StoredHighlight | undefined, now: StoredHighlight): readonly string[] {
  const isSame =
    before?.highlight.colour === now.highlight.colour &&
    JSON.stringify(before.highlight.pieces) === JSON.stringify(now.highlight.pieces) &&
    before.site === now.site;
  if (isSame) return [];
  return before === undefined ? [now.site] : [before.site, now.site];
}
