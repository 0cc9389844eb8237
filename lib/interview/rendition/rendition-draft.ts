import { giveTurn, giveTurnToAnother } from "../draft/draft-corrections.ts";
import {
  type InterviewDraft,
  isKept,
  namesOf,
  type SpeakerInDraft,
  startOf,
} from "../draft/interview-draft.ts";
import type { Interview, Rendition, Speaker } from "../interview.ts";
import { keyOf } from "../reading/labels/label-meaning.ts";

/** What a person would add to an interview that is there, as another rendition of it. */
export interface RenditionDraft {
  /** As any transcript is read and corrected. */
  readonly draft: InterviewDraft;
  /** By the speakers of the draft, who of the interview they are; left out where nobody has said. */
  readonly speakers: Readonly<Record<string, string>>;
}

/** A turn of the draft that goes into the interview. */
export interface KeptTurn {
  /** As in the draft. */
  readonly id: number;
  /** The `id` of a speaker of the interview; `null` where nobody is named, `undefined` where nobody has said who it is. */
  readonly speaker: string | null | undefined;
}

/** The turns of a draft that go into the interview, each with who of the interview says it. */
export const keptTurns = ({ draft, speakers }: RenditionDraft): KeptTurn[] =>
  draft.turns
    .filter(isKept)
    .map(({ id, speaker }) => ({ id, speaker: speaker === null ? null : speakers[speaker] }));

const keysOf = (forms: readonly string[]): Set<string> =>
  new Set(forms.map(keyOf).filter((key) => key !== ""));

/** Who has one of the speaker's names, in any script. */
function namesake({ name, label, forms }: SpeakerInDraft, speakers: readonly Speaker[]): Speaker | undefined {
  const known = keysOf([name, label, ...forms]);
  return speakers.find((one) => [one.name, ...one.names].some((form) => known.has(keyOf(form))));
}

/** Somebody of the draft is proposed to be who says so large a share of the turns that stand where they speak, 0 to 1. */
const AT_THE_SAME_PLACES = 0.8;

/** Who speaks at the places of somebody of the draft, where both have as many turns. */
function samePlaces(
  { id }: SpeakerInDraft,
  draft: InterviewDraft,
  turns: Rendition["turns"],
): string | undefined {
  const kept = draft.turns.filter(isKept);
  if (kept.length !== turns.length) return undefined;
  const there = turns.filter((_, at) => kept[at]?.speaker === id).map(({ speaker }) => speaker);
  return there.find(
    (one): one is string =>
      one !== null && there.filter((other) => other === one).length >= there.length * AT_THE_SAME_PLACES,
  );
}

/**
 * Who of an interview the speakers of a draft are: by their names; where these are in other letters, by the places at
 * which they speak; or as the only one left of their part. For a person to correct.
 */
export function proposedSpeakers(
  { speakers, renditions }: Interview,
  draft: InterviewDraft,
): Record<string, string> {
  const found = new Map<string, string>();
  for (const one of draft.speakers) {
    const same = namesake(one, speakers);
    if (same !== undefined) found.set(one.id, same.id);
  }
  const left = () => draft.speakers.filter(({ id }) => !found.has(id));
  const free = () => speakers.filter(({ id }) => ![...found.values()].includes(id));
  for (const one of left()) {
    const same = samePlaces(one, draft, renditions[0]?.turns ?? []);
    if (free().some(({ id }) => id === same) && same !== undefined) found.set(one.id, same);
  }
  for (const one of left()) {
    const ofPart = left().filter(({ role }) => role === one.role);
    const [same, ...others] = free().filter(({ role }) => role === one.role);
    if (ofPart.length === 1 && same !== undefined && others.length === 0) found.set(one.id, same.id);
  }
  return Object.fromEntries(found);
}

/** Says who of the interview somebody of the draft is. @param id of the draft @param speaker the `id`; empty if not known */
export function identify(added: RenditionDraft, id: string, speaker: string): RenditionDraft {
  const { [id]: _, ...others } = added.speakers;
  return { ...added, speakers: speaker === "" ? others : { ...others, [id]: speaker } };
}

/** Says who of the interview says a turn. @param turn its `id` in the draft @param speaker `null` where nobody is named */
export function giveTurnTo(added: RenditionDraft, turn: number, speaker: Speaker | null): RenditionDraft {
  const { draft, speakers } = added;
  if (speaker === null) return { ...added, draft: giveTurn(draft, turn, null) };
  const same = draft.speakers.find(({ id }) => speakers[id] === speaker.id);
  if (same !== undefined) return { ...added, draft: giveTurn(draft, turn, same.id) };
  const given = giveTurnToAnother(draft, turn, speaker.name);
  const made = given.speakers.at(-1);
  return made === undefined ? added : identify({ ...added, draft: given }, made.id, speaker.id);
}

/** Whether a draft has as many turns as the interview, each said by the same speaker, so that it can be added. */
export function agrees({ renditions }: Interview, added: RenditionDraft): boolean {
  const turns = renditions[0]?.turns ?? [];
  const kept = keptTurns(added);
  return kept.length === turns.length && kept.every(({ speaker }, at) => speaker === turns[at]?.speaker);
}

function freeId(language: string, taken: ReadonlySet<string>): string {
  let id = language;
  for (let number = 2; taken.has(id); number++) id = `${language}-${number}`;
  return id;
}

/** A speaker with the names by which pages in the language of what is added call them. */
function withAddedNames(speaker: Speaker, { draft, speakers }: RenditionDraft): Speaker {
  const added = draft.speakers.filter(({ id }) => speakers[id] === speaker.id).flatMap(namesOf);
  return added.length === 0 ? speaker : { ...speaker, names: [...new Set([...speaker.names, ...added])] };
}

/**
 * The interview with what was added to it as its last renditions, and with the names of its speakers there.
 * @returns `null` where the two do not agree turn by turn
 */
export function withAddedRenditions(interview: Interview, added: RenditionDraft): Interview | null {
  if (!agrees(interview, added)) return null;
  const turns = interview.renditions[0]?.turns ?? [];
  const kept = added.draft.turns.filter(isKept);
  const renditions = [...interview.renditions];
  for (const [index, known] of added.draft.renditions.entries())
    renditions.push({
      ...known,
      id: freeId(known.language, new Set(renditions.map(({ id }) => id))),
      turns: turns.map(({ number, speaker }, at) => ({
        number,
        speaker,
        ...(kept[at]?.start === undefined ? {} : { start: kept[at].start }),
        ...startOf(interview.renditions, at),
        paragraphs: (kept[at]?.spoken[index] ?? []).flatMap(({ paragraph, isLeftOut }) =>
          isLeftOut ? [] : [paragraph],
        ),
      })),
    });
  const speakers = interview.speakers.map((speaker) => withAddedNames(speaker, added));
  return { ...interview, speakers, renditions };
}

/** The interview without a rendition. @returns `null` where it has no other one */
export function withoutRendition(interview: Interview, rendition: string): Interview | null {
  const renditions = interview.renditions.filter(({ id }) => id !== rendition);
  return renditions.length === 0 ? null : { ...interview, renditions };
}

/**
 * Puts a rendition that was removed back where it stood.
 * @param at its index among the renditions of the interview
 * @returns `null` where the interview was changed meanwhile, so that its turns are others, or has one of that id
 */
export function withRendition(interview: Interview, rendition: Rendition, at: number): Interview | null {
  const { renditions } = interview;
  const turns = renditions[0]?.turns ?? [];
  const isSame =
    turns.length === rendition.turns.length &&
    turns.every(({ speaker }, index) => speaker === rendition.turns[index]?.speaker);
  if (!isSame || renditions.some(({ id }) => id === rendition.id)) return null;
  return { ...interview, renditions: renditions.toSpliced(at, 0, rendition) };
}
