import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface FocusOfRows {
  /** To be called before rows are deleted by a person: the focus then goes to what takes that back. */
  removing(): void;
}

/**
 * Keeps a person who uses the keyboard where they are. A row that is deleted takes the focus with it to what undoes
 * that; where an editor or the undo itself has gone, the focus is at the row that stands in their place.
 * @param list the element that has the rows, each with its number as `data-index`, and the undo
 * @param removed how many were deleted that can be brought back
 */
export function useFocusOfRows(list: RefObject<HTMLElement | null>, removed: number): FocusOfRows {
  const last = useRef<{ readonly element: Element; readonly row: string } | null>(null);
  const isRemoving = useRef(false);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const row = target.closest<HTMLElement>("[data-index]")?.dataset.index ?? last.current?.row ?? "0";
      last.current = { element: target, row };
    };
    element.addEventListener("focusin", onFocus);
    return () => element.removeEventListener("focusin", onFocus);
  }, [list.current]);
  useLayoutEffect(() => {
    if (removed > 0 && isRemoving.current) list.current?.querySelector<HTMLElement>(".undo")?.focus();
    isRemoving.current = false;
  }, [removed]);
  useLayoutEffect(() => {
    const lost = last.current;
    // A person who went elsewhere, out of the list or of the window, is left there.
    if (lost === null || lost.element.isConnected || document.activeElement !== document.body) return;
    const row = list.current?.querySelector(`[data-index="${lost.row}"]`);
    row?.querySelector<HTMLElement>(".quote")?.focus({ preventScroll: true });
  });
  return {
    removing: () => {
      isRemoving.current = true;
    },
  };
}
