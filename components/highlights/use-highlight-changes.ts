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
  /** @returns whether that was kept; where not, the view says why */
  change(ids: readonly string[], what: (highlight: Highlight) => HighlightChange): Promise<boolean>;
  remove(ids: readonly string[]): Promise<void>;
  /** Brings back what was deleted since the last `settle`. */
  undo(): Promise<void>;
  /** What was deleted stays so. */
  settle(): void;
  /**
   * Something else has changed these: reads how they are now.
   * @param shown ids of those that are shown without being searched for
   */
  readAgain(ids: readonly string[], shown: readonly string[]): Promise<void>;
}

/** Of two states of a highlight the later one: each change has a later time than the one before. */
const later = (one: Highlight, other: Highlight | undefined): Highlight =>
  other !== undefined && other.changed > one.changed ? other : one;

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
  const learn = (highlights: readonly Highlight[]): void =>
    setChanged((before) => {
      const known = new Map(before);
      for (const one of highlights) known.set(one.id, later(one, known.get(one.id)));
      return known;
    });
  return {
    removed,
    latest: (highlight) => (gone.has(highlight.id) ? null : later(highlight, changed.get(highlight.id))),
    async change(ids, what) {
      let isKept = false;
      await run(async () => {
        learn(await source.update(ids, what));
        isKept = true;
      });
      return isKept;
    },
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
    readAgain: (heard, shown) =>
      run(async () => {
        const ids = heard.filter((id) => shown.includes(id) || gone.has(id));
        if (ids.length === 0) return;
        const now = await source.read(ids);
        const standing = new Set(now.map(({ id }) => id));
        learn(now);
        setGone((before) => {
          const others = [...before].filter((id) => !standing.has(id));
          return new Set([...others, ...ids.filter((id) => !standing.has(id))]);
        });
      }),
  };
}
