import { useEffect, useState } from "preact/hooks";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { HighlightChange, HighlightSource } from "../../lib/highlights/highlight-source.ts";
import type { Guarded } from "./use-guarded.ts";

/** What was changed and deleted in a view since it was opened. */
interface HighlightChanges {
  /** How many were deleted that can be brought back. */
  readonly removed: number;
  /** A highlight as it was changed here; `null` for one that was deleted. */
  latest(highlight: Highlight): Highlight | null;
  change(ids: readonly string[], what: (highlight: Highlight) => HighlightChange): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Brings back what was deleted since the last `settle`. */
  undo(): Promise<void>;
  /** What was deleted stays so. */
  settle(): void;
  /** Something else has changed these: what was changed here is outdated. */
  forget(ids: readonly string[]): void;
}

/** Changes and deletes highlights of a source, and remembers how they are now: not all that is shown is read again. */
export function useHighlightChanges(source: HighlightSource, run: Guarded["run"]): HighlightChanges {
  const [changed, setChanged] = useState<ReadonlyMap<string, Highlight>>(new Map());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState(0);
  useEffect(() => {
    // What cannot be read offers no undo; the list itself says that the store cannot be read.
    source.removedOnPages().then(
      (onPages) => setRemoved((before) => before + onPages),
      () => undefined,
    );
  }, [source]);
  return {
    removed,
    latest: (highlight) => (gone.has(highlight.id) ? null : (changed.get(highlight.id) ?? highlight)),
    change: (ids, what) =>
      run(async () => {
        const now = (await source.update(ids, what)).map((one) => [one.id, one] as const);
        setChanged((before) => new Map([...before, ...now]));
      }),
    remove: (ids) =>
      run(async () => {
        await source.remove(ids);
        setRemoved((before) => before + ids.length);
        setGone((before) => new Set([...before, ...ids]));
      }),
    undo: () =>
      run(async () => {
        await source.undo();
        setRemoved(0);
        setGone(new Set());
      }),
    settle() {
      source.settle();
      setRemoved(0);
    },
    forget: (ids) => setChanged((before) => new Map([...before].filter(([id]) => !ids.includes(id)))),
  };
}
