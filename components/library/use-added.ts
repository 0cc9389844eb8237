import { useEffect, useRef, useState } from "preact/hooks";
import type { InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import { emptyDraft, type KeptDraft } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import type { ReadingChoice } from "../../lib/interview/reading/labels/known-labels.ts";
import { useDraft } from "../highlights/use-draft.ts";
import { type AddedText, readAdded } from "./added-text.ts";

/** Where what is put in belongs. */
export interface AddedPlace {
  /** The `id` under which it is kept. */
  readonly id: string;
  /** Interviews with whose ids what is put in must not be mistaken. */
  readonly library: readonly Interview[];
  /** Ids of interviews that are not added again. */
  readonly bundled: readonly string[];
  /** What was put in before and not added yet; `null` for nothing. */
  readonly kept: KeptDraft | null;
  /** What becomes of a text that was read, beside the draft that was there before. */
  taken(fresh: InterviewDraft, known: InterviewDraft | null): Partial<KeptDraft>;
  /** Keeps what is put in; `null` where it was thrown away. */
  onKeep(kept: KeptDraft | null): void;
}

/** Somebody who types or corrects is not interrupted by a reading of all at every key; in milliseconds. */
const TYPING_PAUSE = 250;

/** What is put in and what became of it, kept as it changes. */
export function useAdded({ id: place, kept, library, bundled, taken, onKeep }: AddedPlace) {
  const [id] = useState(() => `own-${crypto.randomUUID()}`);
  const [state, setState] = useState<KeptDraft>(() => kept ?? emptyDraft(place));
  const [found, setFound] = useState<AddedText>({ state: "nothing" });
  const [thrown, setThrown] = useState<KeptDraft | null>(null);
  const latest = useRef(state);
  const choice = useRef<ReadingChoice>("best");
  const keep = (): void => {
    const { text, draft } = latest.current;
    onKeep(text === "" && draft === null ? null : latest.current);
  };
  const keeping = useDraft<Partial<KeptDraft>>(keep, keep);
  const change = (what: Partial<KeptDraft>): void => {
    latest.current = { ...latest.current, ...what };
    setState(latest.current);
    keeping.typed(what);
  };
  const read = (): void => {
    const { text, draft } = latest.current;
    const added = readAdded(text, library, bundled, id, choice.current);
    setFound(added);
    if (added.state === "read")
      change({ ...taken(added.draft, draft), isCorrected: false, isOutdated: false });
    else if (added.state === "nothing" && !latest.current.isCorrected)
      change({ draft: null, isOutdated: false });
  };
  const { text, draft, isCorrected, isOutdated } = state;
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = latest.current;
      // What was kept was read before, and corrections are not lost to a reading that nobody asked for.
      if (now.draft === null || (now.isOutdated && !now.isCorrected)) read();
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return {
    ...state,
    found,
    thrown,
    isHeldBack: isCorrected && isOutdated,
    isShown: draft !== null && (isCorrected || found.state !== "problem"),
    read,
    readOther: () => {
      choice.current = choice.current === "best" ? "other" : "best";
      read();
    },
    /** Keeps what is not kept yet. */
    settle: () => keeping.leave(),
    write: (written: string) => {
      setThrown(null);
      change({ text: written, isOutdated: latest.current.draft !== null });
    },
    /** @param speakers as of `KeptDraft` */
    correct: (next: InterviewDraft, speakers = latest.current.speakers) => {
      const { draft, isCorrected: before, speakers: known } = latest.current;
      const isCorrection =
        next.speakers !== draft?.speakers || next.turns !== draft.turns || speakers !== known;
      const corrected = { draft: next, isCorrected: before || isCorrection };
      change(speakers === undefined ? corrected : { ...corrected, speakers });
    },
    throwAway: () => {
      setThrown(latest.current);
      setFound({ state: "nothing" });
      change(emptyDraft(place));
    },
    bringBack: () => {
      if (thrown !== null) change(thrown);
      setThrown(null);
    },
  };
}
