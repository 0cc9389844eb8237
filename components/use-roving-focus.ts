import { useRef, useState } from "preact/hooks";

/** What the items of a group and the element around them get. */
interface RovingFocus {
  readonly container: { readonly onKeyDown: (event: KeyboardEvent) => void };
  item(index: number): {
    readonly tabIndex: 0 | -1;
    readonly ref: (element: HTMLElement | null) => void;
    readonly onFocus: () => void;
  };
}

/**
 * One stop of the Tab key for a group of controls; arrow keys, Home and End lead through them (ARIA Authoring Practices,
 * "Managing focus within components using a roving tabindex").
 * @param current the item to begin with, where one is chosen
 * @param onMove is told where a key has led
 */
export function useRovingFocus(
  count: number,
  current?: number,
  onMove: (index: number) => void = () => {},
): RovingFocus {
  const [last, setLast] = useState(0);
  const items = useRef(new Map<number, HTMLElement>());
  const at = Math.min(current ?? last, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = target(event, at, count);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setLast(next);
    items.current.get(next)?.focus();
    onMove(next);
  };
  return {
    container: { onKeyDown },
    item: (index) => ({
      tabIndex: index === at ? 0 : -1,
      ref: (element) => {
        if (element === null) items.current.delete(index);
        else items.current.set(index, element);
      },
      onFocus: () => setLast(index),
    }),
  };
}

function target({ key }: KeyboardEvent, at: number, count: number): number | null {
  const isMirrored = document.documentElement.dir === "rtl";
  const forward = isMirrored ? "ArrowLeft" : "ArrowRight";
  const back = isMirrored ? "ArrowRight" : "ArrowLeft";
  if (count === 0) return null;
  if (key === forward || key === "ArrowDown") return (at + 1) % count;
  if (key === back || key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
