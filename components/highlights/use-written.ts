import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { HighlightChange } from "../../lib/highlights/highlight-source.ts";
import { mergedNote, mergedTags } from "../../lib/highlights/written-change.ts";
import { readTags } from "./highlight-tags.ts";
import { useDraft } from "./use-draft.ts";

/** What a person writes to a highlight, in two fields that know what stood there before. */
interface Written {
  readonly note: RefObject<HTMLTextAreaElement | null>;
  readonly tags: RefObject<HTMLInputElement | null>;
  /** Whether something else wrote to it while the person did: the fields have both. */
  readonly isFromElsewhere: boolean;
  typedNote(): void;
  typedTags(): void;
  /** Keeps what is not kept yet, at once. */
  leave(): void;
}

/**
 * Keeps the note and the tags of a highlight while they are written, and takes over what another tab writes to it
 * meanwhile, so that neither replaces the other.
 * @param keep says whether it was kept
 */
export function useWritten(
  highlight: Highlight,
  keep: (change: HighlightChange) => Promise<boolean>,
  keepOnLeaving: (change: HighlightChange) => void,
): Written {
  const note = useRef<HTMLTextAreaElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  /** What lies in the store, as far as is known here: what is on its way there counts as arrived. */
  const stands = useRef({ note: highlight.note, tags: highlight.tags as readonly string[] });
  const seen = useRef(highlight.changed);
  const onItsWay = useRef(0);
  const hasTyped = useRef(false);
  const isComposing = useComposing([note, tags], () => lookAgain(undefined));
  const [isFromElsewhere, setFromElsewhere] = useState(false);
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);

  const draft = useDraft<HighlightChange>(
    (change) => {
      const based = { ...change, from: stands.current };
      stands.current = { ...stands.current, ...change };
      onItsWay.current++;
      void keep(based).then((isKept) => {
        onItsWay.current--;
        if (!isKept) stands.current = { note: highlight.note, tags: highlight.tags };
        lookAgain(undefined);
      });
    },
    (change) => keepOnLeaving({ ...change, from: stands.current }),
  );

  useEffect(() => {
    const field = note.current;
    const tagField = tags.current;
    if (field === null || tagField === null || highlight.changed <= seen.current) return;
    if (onItsWay.current > 0 || isComposing.current) return;
    seen.current = highlight.changed;
    const before = stands.current;
    stands.current = { note: highlight.note, tags: highlight.tags };
    const both = mergedNote(before.note, highlight.note, field.value);
    const typed = readTags(tagField.value);
    const allTags = mergedTags(before.tags, highlight.tags, typed);
    const isOther = both !== field.value || allTags.join() !== typed.join();
    if (isOther && hasTyped.current) setFromElsewhere(true);
    if (both !== field.value) replaceText(field, both);
    if (allTags.join() !== typed.join()) tagField.value = allTags.join(", ");
    if (both !== highlight.note) draft.typed({ note: both });
    if (allTags.join() !== highlight.tags.join()) draft.typed({ tags: allTags });
  });

  return {
    note,
    tags,
    isFromElsewhere,
    typedNote() {
      hasTyped.current = true;
      draft.typed({ note: note.current?.value ?? "" });
    },
    typedTags() {
      hasTyped.current = true;
      draft.typed({ tags: readTags(tags.current?.value ?? "") });
    },
    leave: () => draft.leave(),
  };
}

/** Whether an input method is at work in one of the fields: to put another text into one would end its word. */
function useComposing(
  fields: readonly RefObject<HTMLElement | null>[],
  ended: () => void,
): RefObject<boolean> {
  const isComposing = useRef(false);
  useLayoutEffect(() => {
    const heard = ({ type }: Event): void => {
      isComposing.current = type === "compositionstart";
      if (!isComposing.current) ended();
    };
    // By hand: Preact knows events by the properties that elements have for them, and for these they have none.
    for (const { current } of fields)
      for (const type of ["compositionstart", "compositionend"]) current?.addEventListener(type, heard);
  }, []);
  return isComposing;
}

/** Puts a text into a field; who writes at its end goes on there, who writes elsewhere stays by the same words. */
function replaceText(field: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const at = text.indexOf(value);
  const shift = at === -1 ? 0 : at;
  field.value = text;
  field.setSelectionRange(selectionStart + shift, selectionEnd + shift);
}
