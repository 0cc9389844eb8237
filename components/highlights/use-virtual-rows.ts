import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

/** The height of most rows in CSS pixels; each is measured once it is shown. */
const ESTIMATED_HEIGHT = 104;
/** Rows beyond the visible ones, for the keyboard and for fast scrolling. */
const OVERSCAN = 6;

export interface VirtualRows {
  /** The rows to be drawn, each with the place where it starts. */
  readonly rows: readonly VirtualItem[];
  /** The height of all rows together in CSS pixels. */
  readonly height: number;
  /** To be given each row's element, which has its index as `data-index`. */
  measure(element: Element | null): void;
  scrollTo(index: number): void;
}

/** Draws of a list of any length only what is in sight. @param scroller the element that scrolls */
export function useVirtualRows(count: number, scroller: RefObject<HTMLElement | null>): VirtualRows {
  const [, update] = useReducer((changes: number) => changes + 1, 0);
  const [virtualizer] = useState(
    () =>
      new Virtualizer<HTMLElement, Element>({
        count,
        getScrollElement: () => scroller.current,
        estimateSize: () => ESTIMATED_HEIGHT,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        overscan: OVERSCAN,
        onChange: () => update(undefined),
      }),
  );
  virtualizer.setOptions({ ...virtualizer.options, count });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: (element) => {
      if (element !== null) virtualizer.measureElement(element);
    },
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "start" }),
  };
}
