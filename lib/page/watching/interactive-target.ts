/** Elements that a click is meant for, rather than for the words that they stand in. */
const INTERACTIVE =
  "a[href], button, input, select, textarea, label, summary, [role='button'], [role='link'], [contenteditable]";

/** Whether an event is meant for a link, a field or the like, and not for the words that stand in it. */
export function isForElement(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(INTERACTIVE) !== null;
}
