import type { Highlight } from "../highlight.ts";

/** What an import would do to what is kept already. */
export interface MergePlan {
  /** Not known yet. */
  readonly added: readonly Highlight[];
  /** Known, and changed since: these win. */
  readonly updated: readonly Highlight[];
  /** Known as it is, or in a later state, which stays. */
  readonly kept: readonly Highlight[];
}

/**
 * Merges by identity: of two states of one highlight the later one wins.
 * @param known those of the store that have an id of the incoming ones
 */
export function planMerge(incoming: readonly Highlight[], known: readonly Highlight[]): MergePlan {
  const byId = new Map(known.map((highlight) => [highlight.id, highlight]));
  const added: Highlight[] = [];
  const updated: Highlight[] = [];
  const kept: Highlight[] = [];
  for (const highlight of incoming) {
    const old = byId.get(highlight.id);
    if (old === undefined) added.push(highlight);
    else if (Date.parse(highlight.changed) > Date.parse(old.changed)) updated.push(highlight);
    else kept.push(old);
  }
  return { added, updated, kept };
}
