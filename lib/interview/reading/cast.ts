import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import { escapeRegExp } from "../../text/escape-reg-exp.ts";
import { isNotSpeaker, keyOf, looksLikeName, meaningOf } from "./labels/label-meaning.ts";
import type { LineLabels } from "./labels/line-labels.ts";
import { isTitleCase } from "./labels/title-case.ts";
import { formsOf } from "./same-speaker.ts";
import type { TranscriptLine } from "./transcript-line.ts";

/** Somebody who takes part, as a line above the transcript says: `Host: Ann Lee. Guest: Bo Chen.` */
export interface CastMember {
  readonly name: string;
  readonly role: "interviewer" | "guest";
  /** Key of the word for the part, which may be the label of their turns. */
  readonly part: string;
}

/** A line that says who takes part, and is no turn. */
export interface CastLine {
  /** The index of the line among the lines. */
  readonly line: number;
  readonly members: readonly CastMember[];
  /** Whether it could be nothing else: several parts, whose names are labels further down. Else the person is told. */
  readonly isSure: boolean;
}

interface Part {
  readonly word: string;
  readonly role: CastMember["role"];
}

const partsOf = (
  pick: (words: (typeof TRANSCRIPT_WORDS)[number]) => readonly string[],
  role: Part["role"],
): Part[] => TRANSCRIPT_WORDS.flatMap(pick).map((word) => ({ word: word.toLowerCase(), role }));
const PARTS = [
  ...partsOf(({ askers, castAskers }) => [...askers, ...castAskers], "interviewer"),
  ...partsOf(({ answerers, castAnswerers }) => [...answerers, ...castAnswerers], "guest"),
].sort((one, other) => other.word.length - one.word.length);
const ROLES = new Map(PARTS.map(({ word, role }) => [word, role]));

/** Who takes part is said in the first lines; so many that hold anything are looked at. */
const HEAD = 40;
/** Longer lines are sentences; in characters. */
const LONGEST_LINE = 300;
const LONGEST_HAN_NAME = 4;
const MOST_WORDS = 5;

/** A part and its colon, at the beginning or behind what sets it off from the name before. */
const PART = new RegExp(
  String.raw`(^[\s*_【[「•·-]{0,6}|[\s|｜/／;；,，、。.*_】\]」]{1,6})(${PARTS.map(({ word }) => escapeRegExp(word)).join("|")})s?[*_】\]」]{0,3}\s{0,4}[:：][*_]{0,3}`,
  "giu",
);
/** The first part stands at the beginning: other lines need not be searched for more. */
const OPENING = new RegExp(
  String.raw`^[\s|｜/／;；,，、。.*_】\]」【[「•·-]{0,12}(?:${PARTS.map(({ word }) => escapeRegExp(word)).join("|")})`,
  "iu",
);
const BETWEEN_NAMES = /\s*(?:[、&＆]|\sand\s|\s(?=\p{Script=Han}))\s*/u;

/** The name at the beginning of what stands behind a part: without a gloss, a house, and what ends it. */
function nameIn(written: string): string {
  const [name = ""] = written.split(/[(（［[，,]|\s[—–-]\s|——/u);
  return name.replaceAll(/^[\s*_]+|[\s*_|｜/／;；。]+$|(?<=\p{L}{2})\.$/gu, "").trim();
}

/** Whether it could be a name. Of one character only where another part stands on the line. */
function isName(name: string, isAlone: boolean): boolean {
  if (name === "" || isNotSpeaker(name) || ROLES.has(name.toLowerCase())) return false;
  if (/^[\p{Script=Han}·・‧•]+$/u.test(name)) {
    if (/[·・‧•]/u.test(name)) return true;
    return name.length <= LONGEST_HAN_NAME && (!isAlone || name.length > 1);
  }
  return isTitleCase(name) && name.split(/\s+/u).length <= MOST_WORDS;
}

/** @returns whom a line names for which part; nobody where it says anything else as well */
export function castIn(text: string): CastMember[] {
  if (
    text.length > LONGEST_LINE ||
    !OPENING.test(text) ||
    !/[:：]\s*[^\s:：]/u.test(text) ||
    /[?？!！…]/u.test(text)
  )
    return [];
  const parts = [...text.matchAll(PART)];
  if (parts.length === 0 || text.slice(0, parts[0]?.index).trim() !== "") return [];
  const members: CastMember[] = [];
  for (const [at, match] of parts.entries()) {
    const word = (match[2] ?? "").toLowerCase();
    const written = text.slice(match.index + match[0].length, parts[at + 1]?.index);
    const role = ROLES.get(word);
    const names = written.split(BETWEEN_NAMES).map(nameIn);
    // What goes on behind a stop is no list.
    if (/[。.]\s*\p{L}{3,}/u.test(written.replace(/^(?:\s*\p{L}\p{Ll}{0,3}\.)+/u, ""))) return [];
    if (role === undefined || !names.every((name) => isName(name, parts.length === 1))) return [];
    members.push(...names.map((name) => ({ name, role, part: meaningOf(word, "").key })));
  }
  return members;
}

/** The lines at the head that could say who takes part. Which of them do, the turns tell. */
function candidatesAmong(lines: readonly TranscriptLine[], labels: LineLabels): Omit<CastLine, "isSure">[] {
  const found: Omit<CastLine, "isSure">[] = [];
  let seen = 0;
  for (const [line, { text }] of lines.entries()) {
    if (labels.isBlank[line]) continue;
    if (++seen > HEAD) break;
    const members = castIn(text);
    if (members.length > 0) found.push({ line, members });
  }
  return found;
}

/**
 * The lines at the head of a transcript that say who takes part, and are no turns: several parts on one line, or one
 * whose name is a label further down, or lines one below the other.
 * @param labels of all lines
 */
export function castLines(lines: readonly TranscriptLine[], labels: LineLabels): CastLine[] {
  const candidates = candidatesAmong(lines, labels);
  if (candidates.length === 0) return [];
  const ofCast = new Set(candidates.map(({ line }) => line));
  const known = new Set(
    labels.byLine.flatMap((ofLine, line) =>
      ofCast.has(line) ? [] : ofLine.map(({ meaning }) => meaning.key),
    ),
  );
  const comesBack = ({ name }: CastMember): boolean =>
    known.has(keyOf(name)) || formsOf(name).some((form) => known.has(form));
  const beside = (line: number): boolean =>
    candidates.some((other) => other.line !== line && isNextTo(labels, line, other.line));
  return candidates.flatMap(({ line, members }): CastLine[] => {
    const isBorneOut = members.every(comesBack);
    const isList = new Set(members.map(({ part }) => part)).size > 1;
    const isInBlock =
      beside(line) && members.every((member) => comesBack(member) || looksLikeName(member.name));
    return isBorneOut || isList || isInBlock ? [{ line, members, isSure: isBorneOut && isList }] : [];
  });
}

/** Whether nothing but blank lines stands between two lines. */
function isNextTo({ isBlank }: LineLabels, one: number, other: number): boolean {
  return isBlank.slice(Math.min(one, other) + 1, Math.max(one, other)).every(Boolean);
}

/** Who of the cast a label stands for: by the name, a shorter form of one alone, or the word for a part of one alone. */
export function castMember(label: string, cast: readonly CastMember[]): CastMember | null {
  if (cast.length === 0) return null;
  const key = keyOf(label);
  const one = (members: readonly CastMember[]): CastMember | null =>
    new Set(members.map(({ name }) => name)).size === 1 ? (members[0] ?? null) : null;
  return (
    one(cast.filter(({ name }) => keyOf(name) === key)) ??
    one(cast.filter(({ name }) => formsOf(name).includes(key))) ??
    one(cast.filter(({ part }) => part === key))
  );
}
