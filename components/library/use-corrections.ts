import { useRef } from "preact/hooks";

/** So many corrections can be undone, the latest ones. */
const MOST_UNDONE = 100;

export interface Corrections<Draft> {
  /**
   * Makes a correction.
   * @param field of which several in a row are undone together; empty where each is undone by itself
   */
  change(next: Draft, field: string): void;
  /** Remembers what is there before something else replaces it, so that it can come back. */
  remember(): void;
  /** Takes the last correction back. */
  undo(): void;
  /** Whether there is anything to undo. */
  readonly canUndo: boolean;
}

/** Corrections of a draft that can be undone. @param onDraft is given the draft as it is from now on */
export function useCorrections<Draft>(draft: Draft, onDraft: (draft: Draft) => void): Corrections<Draft> {
  const past = useRef<{ readonly drafts: Draft[]; field: string }>({ drafts: [], field: "" });
  const { drafts } = past.current;
  const remember = (field: string): void => {
    if (field === "" || field !== past.current.field) drafts.push(draft);
    if (drafts.length > MOST_UNDONE) drafts.shift();
    past.current.field = field;
  };
  return {
    change(next, field) {
      remember(field);
      onDraft(next);
    },
    remember: () => remember(""),
    undo() {
      const before = drafts.pop();
      past.current.field = "";
      if (before !== undefined) onDraft(before);
    },
    canUndo: drafts.length > 0,
  };
}
