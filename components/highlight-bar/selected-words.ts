import { holdsMarkableText } from "../../lib/page/text/markable-text.ts";
import { isEdited, selectedRanges } from "../../lib/page/text/selection.ts";

/** What is selected of the page's text; nothing where no word of it can be kept, or where somebody is writing. */
export function selectedWords(): Range[] {
  const ranges = selectedRanges();
  const canBeKept = !ranges.some(isEdited) && ranges.some((range) => holdsMarkableText(range));
  return canBeKept ? ranges : [];
}

/** Whether the person is in this frame, and not in one within it. */
export const isLookedAt = (): boolean =>
  document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);

/** Whether ranges hold the same of a page as others, in the same order. */
export const areSame = (ranges: readonly Range[], others: readonly Range[]): boolean =>
  ranges.length === others.length &&
  ranges.every((range, index) => {
    const other = others[index];
    return (
      range.startContainer === other?.startContainer &&
      range.startOffset === other.startOffset &&
      range.endContainer === other.endContainer &&
      range.endOffset === other.endOffset
    );
  });
