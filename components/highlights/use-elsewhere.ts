import { useEffect, useRef } from "preact/hooks";
import type { HighlightSource } from "../../lib/highlights/highlight-source.ts";

/** Shows what something else has changed: a page, another tab. */
export function useElsewhere(
  source: HighlightSource,
  readAgain: (ids: readonly string[]) => Promise<void>,
  look: () => Promise<void>,
): void {
  const heard = useRef({ readAgain, look });
  heard.current = { readAgain, look };
  useEffect(
    () =>
      source.onChange((ids) => {
        void heard.current.readAgain(ids);
        void heard.current.look();
      }),
    [source],
  );
}
