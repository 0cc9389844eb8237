/** One press of an arrow, as browsers scroll. In CSS pixels. */
const STEP = 40;
/** Of a page this share stays in view, so that a person finds on. */
const PAGE = 0.875;

/** How far a key scrolls something that shows `height` CSS pixels; `null` for keys that do not scroll. */
function distanceOf({ key, shiftKey, target }: KeyboardEvent, height: number): number | null {
  switch (key) {
    case "ArrowDown":
      return STEP;
    case "ArrowUp":
      return -STEP;
    case "PageDown":
      return height * PAGE;
    case "PageUp":
      return -height * PAGE;
    case "Home":
      return Number.NEGATIVE_INFINITY;
    case "End":
      return Number.POSITIVE_INFINITY;
    case " ":
      // On anything that can be pressed the space bar presses it.
      if (target instanceof Element && target.closest("button, summary, input") !== null) return null;
      return height * PAGE * (shiftKey ? -1 : 1);
    default:
      return null;
  }
}

/** Lets keys that scroll a page scroll a part of it instead, even where that has no more to show. */
export function scrollByKey(event: KeyboardEvent, part: Element): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const distance = distanceOf(event, part.clientHeight);
  if (distance === null) return;
  event.preventDefault();
  const top = Math.max(0, Math.min(part.scrollTop + distance, part.scrollHeight - part.clientHeight));
  part.scrollTo({ top, behavior: "instant" });
}
