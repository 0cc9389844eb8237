import type { Highlight, HighlightColour } from "./highlight.ts";
import type { HighlightQuery } from "./search.ts";

/** What answers a search: how many, and any stretch of them, newest first. */
export interface FoundHighlights {
  /** To count very many takes longer than to read the first ones. */
  count(): Promise<number>;
  /** @param from half-open range of the answer */
  load(from: number, to: number): Promise<readonly Highlight[]>;
  /** Ids of all of them, in the same order. */
  ids(): Promise<readonly string[]>;
}

/** What there is to filter by. */
export interface Facets {
  readonly sites: readonly string[];
  readonly interviews: readonly { readonly id: string; readonly title: string }[];
}

/** What a person changes of a highlight. */
export interface HighlightChange {
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly colour?: HighlightColour;
  /**
   * What stood there when the person began to write: what something else has written since then is kept beside it.
   * Where it is left out, the change replaces what is there.
   */
  readonly from?: { readonly note?: string; readonly tags?: readonly string[] };
}

/** Where the list of highlights gets them from, and what it can do with them. */
export interface HighlightSource {
  find(query: HighlightQuery): Promise<FoundHighlights>;
  facets(): Promise<Facets>;
  /** Changes highlights. @returns them as they are now */
  update(
    ids: readonly string[],
    change: (highlight: Highlight) => HighlightChange,
  ): Promise<readonly Highlight[]>;
  /** Highlights as they are now; those that are gone are left out. */
  read(ids: readonly string[]): Promise<readonly Highlight[]>;
  /** Changes a highlight although the page that asks is about to be gone. */
  updateOnLeaving(id: string, change: HighlightChange): void;
  /**
   * Calls back with the ids of highlights that something else has kept, changed or deleted: a page, another tab.
   * @returns ends it
   */
  onChange(listener: (ids: readonly string[]) => void): () => void;
  remove(ids: readonly string[]): Promise<void>;
  /** How many were deleted on pages a short while ago: `undo` brings them back as well. */
  removedOnPages(): Promise<number>;
  /** Brings back what was deleted since the last `settle`. */
  undo(): Promise<void>;
  /** What was deleted until now stays so. */
  settle(): void;
  /** Goes to a highlight on its page. */
  open(highlight: Highlight): void;
}
