import type { Interview, Paragraph, Rendition, Speaker, SpeakerRole } from "../interview.ts";
import { LONGEST_FACT } from "../interview-schema.ts";
import type { UnsureLine } from "../reading/transcript-line.ts";

/**
 * An interview while a person looks at how it was read, and corrects it. Nothing in it is ever deleted: what is
 * nobody's words is left out, and can come back. The corrections stand in `draft-corrections.ts`.
 */
export interface InterviewDraft extends Omit<Interview, "speakers" | "renditions"> {
  readonly speakers: readonly SpeakerInDraft[];
  readonly renditions: readonly Omit<Rendition, "turns">[];
  /** In the order of speaking. */
  readonly turns: readonly TurnInDraft[];
  /** Lines that could be meant otherwise than they were read. */
  readonly unsure: readonly UnsureLine[];
}

export interface SpeakerInDraft {
  /** Unique in the draft. */
  readonly id: string;
  /** What the transcript calls them; shown as long as there is no name. */
  readonly label: string;
  /** Empty as long as nobody said who it is. */
  readonly name: string;
  /** Further forms in which articles write the name. */
  readonly forms: readonly string[];
  readonly regionalNames?: NonNullable<Speaker["regionalNames"]>;
  readonly role: SpeakerRole;
}

export interface TurnInDraft {
  /** Unique in the draft; stays with the turn whatever comes before it. */
  readonly id: number;
  /** The line of the file that it begins at, from 1; `null` where no file tells. */
  readonly line: number | null;
  /** The `id` of a speaker, or `null` where nobody is named. */
  readonly speaker: string | null;
  /** In seconds, where the transcript has times. */
  readonly start?: number;
  readonly isLeftOut: boolean;
  /** What is said, for each rendition of the draft in their order. */
  readonly spoken: readonly (readonly ParagraphInDraft[])[];
}

export interface ParagraphInDraft {
  readonly paragraph: Paragraph;
  /** As of a turn. */
  readonly line: number | null;
  readonly isLeftOut: boolean;
}

/** What a speaker is called on a page of ours. */
export const shownName = ({ name, label }: Pick<SpeakerInDraft, "name" | "label">): string =>
  name.trim() || label;

/** A single character stands on every page: no page is searched for it. */
const isName = (form: string): boolean => [...form.trim()].length > 1;

function speakerInDraft({ id, name, names, role, regionalNames }: Speaker): SpeakerInDraft {
  const isNamed = names.includes(name);
  return {
    id,
    label: name,
    name: isNamed ? name : "",
    forms: names.filter((form) => form !== name),
    ...(regionalNames === undefined ? {} : { regionalNames }),
    role,
  };
}

/** When a turn begins, as the first of the renditions says that has a time for it. @param at index of the turn */
export function startOf(renditions: readonly Pick<Rendition, "turns">[], at: number): { start?: number } {
  const start = renditions.map(({ turns }) => turns[at]?.start).find((one) => one !== undefined);
  return start === undefined ? {} : { start };
}

/** An interview that is there, to be corrected. */
export function draftOfInterview({ speakers, renditions, ...facts }: Interview): InterviewDraft {
  const [first] = renditions;
  return {
    ...facts,
    speakers: speakers.map(speakerInDraft),
    renditions: renditions.map(({ turns: _, ...rendition }) => rendition),
    turns: (first?.turns ?? []).map(({ number, speaker, paragraphs }, at) => ({
      id: number,
      line: null,
      speaker,
      ...startOf(renditions, at),
      isLeftOut: false,
      spoken: renditions.map(({ turns }, index) =>
        (index === 0 ? paragraphs : (turns[at]?.paragraphs ?? [])).map((paragraph) => ({
          paragraph,
          line: null,
          isLeftOut: false,
        })),
      ),
    })),
    unsure: [],
  };
}

/** Whether a turn goes into the interview: some of it is somebody's words, or it never had any. */
export function isKept({ isLeftOut, spoken }: TurnInDraft): boolean {
  if (isLeftOut) return false;
  const paragraphs = spoken.flat();
  return paragraphs.length === 0 || paragraphs.some((paragraph) => !paragraph.isLeftOut);
}

/** All forms of a speaker's name that pages are searched for. */
export function namesOf({ name, forms }: Pick<SpeakerInDraft, "name" | "forms">): string[] {
  return [...new Set([name, ...forms].map((form) => form.trim()).filter(isName))];
}

/**
 * The interview that a draft has become, without what was left out and without speakers who say nothing.
 * @returns `null` where no turn is left
 */
export function interviewOfDraft(draft: InterviewDraft): Interview | null {
  const { speakers, renditions, turns, unsure: _, ...facts } = draft;
  const kept = turns.filter(isKept);
  if (kept.length === 0) return null;
  const speaking = new Set(kept.map(({ speaker }) => speaker));
  const heard = speakers.filter(({ id }) => speaking.has(id));
  return {
    ...facts,
    title: facts.title.trim() || heard.map(shownName).join(" · ").slice(0, LONGEST_FACT) || facts.id,
    speakers: heard.map((speaker) => ({
      id: speaker.id,
      name: shownName(speaker),
      names: namesOf(speaker),
      ...(speaker.regionalNames === undefined ? {} : { regionalNames: speaker.regionalNames }),
      role: speaker.role,
    })),
    renditions: renditions.map((rendition, index) => ({
      ...rendition,
      turns: kept.map(({ speaker, start, spoken }, at) => ({
        number: at + 1,
        speaker,
        ...(start === undefined ? {} : { start }),
        paragraphs: (spoken[index] ?? []).flatMap(({ paragraph, isLeftOut }) =>
          isLeftOut ? [] : [paragraph],
        ),
      })),
    })),
  };
}
