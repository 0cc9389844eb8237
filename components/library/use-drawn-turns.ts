import { useEffect, useRef, useState } from "preact/hooks";
import { nextTask } from "../../lib/page/time-slices.ts";

/** Turns that are drawn at once. Forty take some milliseconds, and are more than a window shows. */
const AT_ONCE = 40;

/** A stretch of turns and what they are drawn from. */
export interface DrawnTurns<Source> {
  readonly from: Source;
  /** Indices among the turns, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * Draws a long transcript stretch by stretch, and draws it anew in the same way where its texts are others, so that
 * the page is never held and nobody's place in it is lost.
 * @param source another object where anything that is shown is another
 * @returns the stretches that are to be on the page now, some perhaps from an earlier source, and whether these are all
 */
export function useDrawnTurns<Source extends object>(
  source: Source,
  count: number,
): { readonly stretches: readonly DrawnTurns<Source>[]; readonly isDrawn: boolean } {
  const needed = Math.max(1, Math.ceil(count / AT_ONCE));
  const stretch = (from: Source, at: number): DrawnTurns<Source> => ({
    from,
    start: at * AT_ONCE,
    end: Math.min(count, (at + 1) * AT_ONCE),
  });
  const [stretches, setStretches] = useState<readonly DrawnTurns<Source>[]>(() => [stretch(source, 0)]);
  const latest = useRef(stretches);
  const replace = (at: number): void => {
    const [before, after] = [latest.current.slice(0, at), latest.current.slice(at + 1, needed)];
    latest.current = [...before, stretch(source, at), ...after];
    setStretches(latest.current);
  };
  useEffect(() => {
    let isOutdated = false;
    void (async () => {
      for (let at = 0; at < needed; at++) {
        if (latest.current[at]?.from === source) continue;
        await nextTask();
        if (isOutdated) return;
        replace(at);
      }
    })();
    return () => {
      isOutdated = true;
    };
  }, [source, needed]);
  return {
    stretches,
    isDrawn: stretches.length === needed && stretches.every(({ from }) => from === source),
  };
}
