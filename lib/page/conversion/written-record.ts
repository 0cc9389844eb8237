import { composeOffsetMaps } from "../../text/compose-offset-maps.ts";
import { OffsetMap } from "../../text/offset-map.ts";
import { type ConversionRecord, mapOfRecord, recordWhileWriting } from "./conversion-record.ts";
import type { ConversionSources } from "./conversion-sources.ts";
import type { LooseTexts } from "./loose-texts.ts";
import { rewriteText } from "./text-rewriting.ts";

/**
 * Writes what a record says into a text node and keeps the record. Pauses where much has been written, with what
 * then stands there on record; ends where the page has changed the text meanwhile.
 * @param loose is to be joined before the text is read again
 * @returns whether all was written
 */
export function* writeRecord(
  node: CharacterData,
  record: ConversionRecord,
  sources: ConversionSources,
  loose: LooseTexts,
): Generator<void, boolean, void> {
  const { source, written } = record;
  const known = sources.ofText(node);
  const before = known ?? { source: node.data, written: node.data, uneven: [] };
  const isOneByOne = before.uneven.length + record.uneven.length === 0 && node.length === written.length;
  const map = isOneByOne
    ? OffsetMap.identity(written.length)
    : composeOffsetMaps(mapOfRecord(before).inverse(), mapOfRecord(record));
  for (const bound of rewriteText(node, written, map, loose)) {
    const halfway = recordWhileWriting(before, record, bound);
    if (halfway === null || halfway.written !== node.data) continue;
    sources.keepText(node, halfway);
    yield;
    if (node.data !== halfway.written) return false;
  }
  if (known !== undefined || written !== source) sources.keepText(node, record);
  return true;
}
