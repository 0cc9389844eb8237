import { type Conversion, mapOfConversion, unconverted } from "../../chinese/conversion.ts";
import { composeOffsetMaps } from "../../text/compose-offset-maps.ts";
import { OffsetMap } from "../../text/offset-map.ts";
import { conversionWhileWriting } from "./conversion-edits.ts";
import type { ConversionSources } from "./conversion-sources.ts";
import type { LooseTexts } from "./loose-texts.ts";
import { rewriteText } from "./text-rewriting.ts";

/**
 * Writes what a record says into a text node and keeps the record. Pauses where much has been written, with what
 * then stands there on record; ends where the page has changed the text meanwhile.
 * @param loose is to be joined before the text is read again
 * @returns whether all was written
 */
export function* writeConversion(
  node: CharacterData,
  record: Conversion,
  sources: ConversionSources,
  loose: LooseTexts,
): Generator<void, boolean, void> {
  const { source, text } = record;
  const known = sources.ofText(node);
  const before = known ?? unconverted(node.data);
  const isOneByOne = before.uneven.length + record.uneven.length === 0 && node.length === text.length;
  const map = isOneByOne
    ? OffsetMap.identity(text.length)
    : composeOffsetMaps(mapOfConversion(before).inverse(), mapOfConversion(record));
  for (const bound of rewriteText(node, text, map, loose)) {
    const halfway = conversionWhileWriting(before, record, bound);
    if (halfway === null || halfway.text !== node.data) continue;
    sources.keepText(node, halfway);
    yield;
    if (node.data !== halfway.text) return false;
  }
  if (known !== undefined || text !== source) sources.keepText(node, record);
  return true;
}
