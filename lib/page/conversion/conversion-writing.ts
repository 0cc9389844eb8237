import { type Conversion, mapOfConversion, unconverted } from "../../chinese/conversion.ts";
import { composeOffsetMaps } from "../../text/compose-offset-maps.ts";
import { OffsetMap } from "../../text/offset-map.ts";
import { conversionWhileWriting } from "./conversion-edits.ts";
import type { ConversionSources } from "./conversion-sources.ts";
import type { LooseTexts } from "./loose-texts.ts";
import { planRewriting, rewriteText } from "./text-rewriting.ts";

/**
 * Writes a text node and keeps the record; pauses where that is much. What was written may be read when the slice
 * is over, and not before.
 * @returns whether all was written: not where the page changed the text meanwhile
 */
export type WriteText = () => Generator<void, boolean, void>;

/** Works out how a text node comes to say what a record says; what it returns does it. */
export type PlanText = (node: CharacterData, record: Conversion) => WriteText;

/**
 * Works out how what a record says is written into a text node. Nothing is touched, so that the browser has nothing
 * to lay out yet. Writing keeps the record. It pauses where much has been written, with what then stands there on
 * record; it ends where the page has changed the text meanwhile.
 */
export function planConversion(
  node: CharacterData,
  record: Conversion,
  sources: ConversionSources,
  loose: LooseTexts,
): WriteText {
  const { source, text } = record;
  const known = sources.ofText(node);
  const before = known ?? unconverted(node.data);
  const isOneByOne = before.uneven.length + record.uneven.length === 0 && node.length === text.length;
  const map = isOneByOne
    ? OffsetMap.identity(text.length)
    : composeOffsetMaps(mapOfConversion(before).inverse(), mapOfConversion(record));
  const plan = planRewriting(before.text, text, map);
  return function* write(): Generator<void, boolean, void> {
    if (node.data !== plan.before) return false;
    for (const bound of rewriteText(node, plan, loose)) {
      const halfway = conversionWhileWriting(before, record, bound);
      if (halfway === null || halfway.text !== node.data) continue;
      sources.keepText(node, halfway);
      yield;
      if (node.data !== halfway.text) return false;
    }
    if (known !== undefined || text !== source) sources.keepText(node, record);
    return true;
  };
}
