import { isChineseTag, variantOfTag } from "../../chinese/language-tag.ts";
import { detectScript } from "../../chinese/script.ts";
import type { Rendition, SpeakerRole } from "../interview.ts";
import {
  type InterviewDraft,
  isKept,
  type ParagraphInDraft,
  type SpeakerInDraft,
  type TurnInDraft,
} from "./interview-draft.ts";

/*
 * What a person corrects in a draft. Each gives a new draft and leaves the old one as it is, so that undoing is to
 * show the old one again. None loses a word, and none changes the order of what was said.
 */

function withSpeaker(
  draft: InterviewDraft,
  id: string,
  change: (speaker: SpeakerInDraft) => SpeakerInDraft,
): InterviewDraft {
  return {
    ...draft,
    speakers: draft.speakers.map((speaker) => (speaker.id === id ? change(speaker) : speaker)),
  };
}

function withTurn(
  draft: InterviewDraft,
  id: number,
  change: (turn: TurnInDraft) => readonly TurnInDraft[],
): InterviewDraft {
  return { ...draft, turns: draft.turns.flatMap((turn) => (turn.id === id ? change(turn) : [turn])) };
}

/** Says who a speaker is. @param name empty where it is not known */
export const renameSpeaker = (draft: InterviewDraft, id: string, name: string): InterviewDraft =>
  // How regions write the old name says nothing of a new one.
  withSpeaker(draft, id, ({ regionalNames, ...speaker }) =>
    name === speaker.name && regionalNames !== undefined
      ? { ...speaker, regionalNames }
      : { ...speaker, name },
  );

/** Says in which further forms articles write a speaker's name. */
export const setForms = (draft: InterviewDraft, id: string, forms: readonly string[]): InterviewDraft =>
  withSpeaker(draft, id, (speaker) => ({ ...speaker, forms: [...new Set(forms)] }));

export const setRole = (draft: InterviewDraft, id: string, role: SpeakerRole): InterviewDraft =>
  withSpeaker(draft, id, (speaker) => ({ ...speaker, role }));

/** Two speakers are one: all turns of `from` become turns of `into`, whose forms of the name gain those of `from`. */
export function mergeSpeakers(draft: InterviewDraft, from: string, into: string): InterviewDraft {
  const gone = draft.speakers.find(({ id }) => id === from);
  if (gone === undefined || from === into || !draft.speakers.some(({ id }) => id === into)) return draft;
  const merged = withSpeaker(draft, into, (speaker) => {
    const name = speaker.name || gone.name;
    const forms = [...speaker.forms, gone.name, ...gone.forms];
    return { ...speaker, name, forms: [...new Set(forms)].filter((form) => form !== "" && form !== name) };
  });
  return {
    ...merged,
    speakers: merged.speakers.filter(({ id }) => id !== from),
    turns: merged.turns.map((turn) => (turn.speaker === from ? { ...turn, speaker: into } : turn)),
  };
}

/** Says who says a turn. @param speaker `null` where nobody is named */
export const giveTurn = (draft: InterviewDraft, turn: number, speaker: string | null): InterviewDraft =>
  speaker !== null && !draft.speakers.some(({ id }) => id === speaker)
    ? draft
    : withTurn(draft, turn, (one) => [{ ...one, speaker, isLeftOut: false }]);

/**
 * Says that a turn is said by somebody who is not yet among the speakers; they come last.
 * @param label what they are called until they are named
 */
export function giveTurnToAnother(draft: InterviewDraft, turn: number, label: string): InterviewDraft {
  const taken = new Set(draft.speakers.map(({ id }) => id));
  let number = draft.speakers.length + 1;
  while (taken.has(`speaker-${number}`)) number++;
  const another: SpeakerInDraft = { id: `speaker-${number}`, label, name: "", forms: [], role: "guest" };
  return giveTurn({ ...draft, speakers: [...draft.speakers, another] }, turn, another.id);
}

/** Says that a turn is nobody's words, or that it is somebody's after all. */
export const leaveOutTurn = (draft: InterviewDraft, turn: number, isLeftOut: boolean): InterviewDraft =>
  withTurn(draft, turn, (one) => [{ ...one, isLeftOut }]);

/** The same of a paragraph. @param rendition index of the draft's @param paragraph index in the turn */
export const leaveOutParagraph = (
  draft: InterviewDraft,
  turn: number,
  rendition: number,
  paragraph: number,
  isLeftOut: boolean,
): InterviewDraft =>
  withTurn(draft, turn, (one) => [
    {
      ...one,
      spoken: one.spoken.map((paragraphs, index) =>
        index === rendition
          ? paragraphs.map((known, at) => (at === paragraph ? { ...known, isLeftOut } : known))
          : paragraphs,
      ),
    },
  ]);

/** A paragraph begins a turn of its own, of the same speaker at first. @param paragraph index in the turn, from 1 */
export function splitTurn(draft: InterviewDraft, turn: number, paragraph: number): InterviewDraft {
  const id = draft.turns.reduce((most, one) => Math.max(most, one.id), 0) + 1;
  return withTurn(draft, turn, (one) => {
    const length = Math.max(...one.spoken.map((paragraphs) => paragraphs.length));
    if (paragraph <= 0 || paragraph >= length) return [one];
    const { start: _, ...untimed } = one;
    return [
      { ...one, spoken: one.spoken.map((paragraphs) => paragraphs.slice(0, paragraph)) },
      {
        ...untimed,
        id,
        line: one.spoken[0]?.[paragraph]?.line ?? null,
        spoken: one.spoken.map((paragraphs) => paragraphs.slice(paragraph)),
      },
    ];
  });
}

/** A turn goes on with the one that is kept before it; what stands between them, left out, stays so within it. */
export function joinTurn(draft: InterviewDraft, turn: number): InterviewDraft {
  const { turns } = draft;
  const end = turns.findIndex(({ id }) => id === turn);
  const start = turns.findLastIndex((one, at) => at < end && isKept(one));
  const first = turns[start];
  if (end === -1 || first === undefined) return draft;
  const joined = turns.slice(start, end + 1);
  const paragraphs = (one: TurnInDraft, rendition: number): readonly ParagraphInDraft[] =>
    (one.spoken[rendition] ?? []).map((known) => ({ ...known, isLeftOut: known.isLeftOut || one.isLeftOut }));
  const spoken = first.spoken.map((_, rendition) => joined.flatMap((one) => paragraphs(one, rendition)));
  return { ...draft, turns: [...turns.slice(0, start), { ...first, spoken }, ...turns.slice(end + 1)] };
}

/** What is known of an interview besides who says what in it. */
export type DraftFacts = Pick<InterviewDraft, "title" | "outlet" | "show" | "date" | "address">;

export const setFacts = (draft: InterviewDraft, facts: Partial<DraftFacts>): InterviewDraft => ({
  ...draft,
  ...facts,
});

function scriptOf(draft: InterviewDraft, rendition: number, language: string): Rendition["script"] {
  if (!isChineseTag(language)) return "none";
  const named = variantOfTag(language);
  if (named !== null) return named === "twp" ? "t" : named;
  const text = draft.turns.flatMap(({ spoken }) => spoken[rendition] ?? []);
  return detectScript(text.map(({ paragraph }) => paragraph.text).join("\n")).script === "Hans" ? "cn" : "t";
}

/** Says in what language a rendition is. @param language BCP 47 */
export const setLanguage = (draft: InterviewDraft, rendition: number, language: string): InterviewDraft => ({
  ...draft,
  renditions: draft.renditions.map((known, index) =>
    index === rendition ? { ...known, language, script: scriptOf(draft, rendition, language) } : known,
  ),
});

/** Says from what language a rendition was translated, and by whom; `null` for the original words. */
export const setTranslation = (
  draft: InterviewDraft,
  rendition: number,
  translation: Rendition["translation"],
): InterviewDraft => ({
  ...draft,
  renditions: draft.renditions.map((known, index) =>
    index === rendition ? { ...known, translation } : known,
  ),
});

/** Says where a rendition was published. */
export const setRenditionAddress = (
  draft: InterviewDraft,
  rendition: number,
  address: string,
): InterviewDraft => ({
  ...draft,
  renditions: draft.renditions.map(({ address: _, ...known }, index) => {
    if (index !== rendition) return draft.renditions[index] ?? known;
    return address === "" ? known : { ...known, address };
  }),
});
