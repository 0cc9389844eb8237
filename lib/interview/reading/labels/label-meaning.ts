import { fold } from "../../../chinese/fold.ts";
import { TRANSCRIPT_WORDS } from "../../../language/transcript-words.ts";
import type { SpeakerRole } from "../../interview.ts";
import { isTitleCase } from "./title-case.ts";
import { ANSWER_LABEL, DASH_LABEL } from "./unnamed-labels.ts";

/** What a label tells of who speaks. */
export interface LabelMeaning {
  /** The same for all labels that differ in width, case, dots, spaces and titles alone. */
  readonly key: string;
  /** Without titles and numbers; the whole label where it names nobody. */
  readonly name: string;
  /** Whether it names somebody, so that the name can be looked for on pages: not "Q", "Reporter" or "Speaker 2". */
  readonly isNamed: boolean;
  /** What a title says of the part in the interview; `null` where it says nothing. */
  readonly role: SpeakerRole | null;
  /** Whether it stands for every question or answer, whoever says it. */
  readonly asks: "question" | "answer" | null;
  /** Whether it is a name, or a title, by itself: then it needs no second occurrence. */
  readonly isSure: boolean;
}

const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
const all = (pick: (words: (typeof TRANSCRIPT_WORDS)[number]) => readonly string[]): string[] =>
  lower(TRANSCRIPT_WORDS.flatMap(pick)).sort((one, other) => other.length - one.length);

const ASKERS = all((words) => words.askers);
const ANSWERERS = all((words) => words.answerers);
const BEFORE_NAMES = [...ASKERS, ...ANSWERERS, ...all((words) => words.titles)];
const QUESTIONS = new Set([...all((words) => words.questions), DASH_LABEL]);
const ANSWERS = new Set([...all((words) => words.answers), ANSWER_LABEL]);
const COUNTED_QUESTIONS = TRANSCRIPT_WORDS.flatMap((words) => words.countedQuestion ?? []);
const NOT_SPEAKERS = new Set(all((words) => words.notSpeakers));
const ENDINGS = all((words) => words.notSpeakerEndings);
const VOICES = TRANSCRIPT_WORDS.map((words) => words.voices);
const BYSTANDERS = TRANSCRIPT_WORDS.map((words) => words.bystanders);
const PERSON_NAMES = TRANSCRIPT_WORDS.flatMap((words) => words.personName ?? []);

const LATIN = new Set(
  [...BEFORE_NAMES, ...ENDINGS].filter((word) => /^[\p{Script=Latin}\s.'’-]+$/u.test(word)),
);
const isLatin = (word: string): boolean => LATIN.has(word);
/** Longer ones behind a title are no name: what Chinese names have, and a middle dot makes it a foreign one. */
const LONGEST_HAN_NAME = 4;

/** A name without what width, case and script make of it. */
export const foldedName = (name: string): string => fold(name.normalize("NFKC"));

/** A name, or a part of it, without dots and spaces. */
export const withoutMarks = (name: string): string => name.replaceAll(/[\s·・‧•.]/gu, "");

/** Width, case, script, dots and spaces must not make two speakers of one. */
export const keyOf = (name: string): string => withoutMarks(foldedName(name));

/** Whether it is written as names of people are: a dot of transcribed names, a surname, or capitals throughout. */
export function looksLikeName(name: string): boolean {
  if (/[·・‧•]/u.test(name) || PERSON_NAMES.some((pattern) => pattern.test(name))) return true;
  return /\s/.test(name) && isTitleCase(name) && name.split(/\s+/).length <= 4;
}

/** What stands before a colon in somebody's words: "he said", "for example". */
export function isNotSpeaker(name: string): boolean {
  const small = name.toLowerCase().replace(/[.\s]+$/u, "");
  if (NOT_SPEAKERS.has(small) || NOT_SPEAKERS.has(small.replaceAll(" ", ""))) return true;
  return ENDINGS.some((ending) =>
    isLatin(ending) ? small.endsWith(` ${ending}`) : small.length > ending.length && small.endsWith(ending),
  );
}

/** The name behind a title: "CHAIR LUND", "主持人王芳"; `null` where there is none. */
function behindTitle(name: string): string | null {
  const small = name.toLowerCase();
  for (const title of BEFORE_NAMES) {
    if (!small.startsWith(title)) continue;
    const rest = name.slice(title.length);
    const trimmed = rest.replace(/^[\s.|·-]+/u, "").trim();
    if (trimmed === "" || /^\d+$/.test(trimmed)) return null;
    if (isLatin(title) ? /^[\s.]/.test(rest) : trimmed.length <= LONGEST_HAN_NAME || trimmed.includes("·"))
      return trimmed;
  }
  return null;
}

function titleRole(name: string): LabelMeaning["role"] {
  const small = name.toLowerCase().replace(/[\s#]*\d{1,2}$/u, "");
  const has = (titles: readonly string[]): boolean =>
    titles.some((title) =>
      isLatin(title)
        ? small === title || small.startsWith(`${title} `) || small.endsWith(` ${title}`)
        : small.startsWith(title) || small.endsWith(title),
    );
  return has(ASKERS) ? "interviewer" : has(ANSWERERS) ? "guest" : null;
}

/** Whether a label ends with a title, or is nothing else, so that nobody is named. */
function isTitleAlone(name: string): boolean {
  const small = name.toLowerCase().replace(/[\s#]*\d{1,2}$/u, "");
  const titles = [...ASKERS, ...ANSWERERS];
  return (
    titles.some((title) =>
      isLatin(title) ? small === title || small.endsWith(` ${title}`) : small.endsWith(title),
    ) || BEFORE_NAMES.includes(small)
  );
}

const DEEDS = [...QUESTIONS, ...ANSWERS].filter((word) => /\p{Script=Han}/u.test(word));

/** `某社记者问`: who asks, without the word that they ask; a label of that word alone stays. */
function withoutDeed(label: string): string {
  const deed = DEEDS.find((word) => label.endsWith(word) && label.length >= word.length + 2);
  return deed === undefined ? label : label.slice(0, label.length - deed.length);
}

/**
 * What a label means.
 * @param written as proposed
 * @param gloss from the parentheses behind it; a title there tells the role
 */
export function meaningOf(written: string, gloss: string): LabelMeaning {
  for (const counted of COUNTED_QUESTIONS) {
    const word = counted.exec(written)?.groups?.word;
    if (word !== undefined)
      return { key: keyOf(word), name: word, isNamed: false, role: null, asks: "question", isSure: true };
  }
  const label = withoutDeed(written);
  const unnumbered = label.replace(/^(\p{L}{1,8}?|——)[\s.]*\d{1,3}$/u, "$1").toLowerCase();
  const asks = QUESTIONS.has(unnumbered) ? "question" : ANSWERS.has(unnumbered) ? "answer" : null;
  if (asks !== null) {
    const name = label.slice(0, unnumbered.length);
    return { key: keyOf(name), name, isNamed: false, role: null, asks, isSure: asks === "question" };
  }
  if (VOICES.some((voice) => voice.test(label)))
    return { key: keyOf(label), name: label, isNamed: false, role: null, asks: null, isSure: true };
  if (BYSTANDERS.some((bystander) => bystander.test(label)))
    return { key: keyOf(label), name: label, isNamed: false, role: "other", asks: null, isSure: true };
  const inGloss = gloss === "" ? null : titleRole(gloss);
  // The house or the trade behind a name: "Ruth Calder, The Evening Bell".
  const [person = label, ...house] = label.split(/,\s+/u);
  if (isTitleAlone(person)) {
    const role = titleRole(label);
    return { key: keyOf(label), name: label, isNamed: false, role, asks: null, isSure: true };
  }
  // The name of a paper names nobody who works for it.
  if (/^《[^《》]+》$/u.test(label))
    return { key: keyOf(label), name: label, isNamed: false, role: null, asks: null, isSure: false };
  const named = behindTitle(person);
  const role = inGloss ?? (named === null && house.length === 0 ? null : titleRole(label));
  const name = named ?? person;
  const isSure =
    named !== null ||
    (looksLikeName(name) && house.every(isTitleCase)) ||
    (gloss !== "" && looksLikeName(gloss)) ||
    inGloss !== null;
  return { key: keyOf(name), name, isNamed: keyOf(name).length > 1, role, asks: null, isSure };
}

/** Whether a gloss is another form of the name, and not a title or a remark. */
export const isNameGloss = (gloss: string): boolean => gloss !== "" && titleRole(gloss) === null;
