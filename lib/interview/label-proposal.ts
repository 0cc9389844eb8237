import { TRANSCRIPT_WORDS } from "../language/transcript-words.ts";
import { CLOCK_TIME, isTimeAlone, secondsOf } from "./clock-time.ts";
import { LEAST_FOR_HABITS } from "./label-habits.ts";

/**
 * By what a line may say who speaks: a colon behind the name, a time, a dash (or a wide space), capitals with a full
 * stop, brackets or bold letters round it, or nothing but the name on a line of its own.
 */
export const LABEL_FORMS = ["colon", "time", "dash", "capitals", "bracket", "alone"] as const;
export type LabelForm = (typeof LABEL_FORMS)[number];

/** One way to read the start of a line as a label. Whether it is one, all lines together tell. */
export interface LabelProposal {
  readonly form: LabelForm;
  /** As written, without gloss, numbers, times, links and decoration. */
  readonly name: string;
  /** What stands in parentheses behind the name; empty if nothing. */
  readonly gloss: string;
  /** In seconds, `null` without a time. */
  readonly start: number | null;
  /** Where the words begin, in UTF-16 units of the line. */
  readonly end: number;
  readonly isBold: boolean;
  /** Whether it is one dash alone, as before the points of a list. */
  readonly isBullet: boolean;
}

/** A label with all that belongs to it is shorter; so much of a line is looked at, whatever its length. */
const LOOKED_AT = 320;
/** Longer ones are sentences with a colon. Full names with title and house stay below it. */
const LONGEST_NAME = 40;
/** More words are a sentence, unless each has a capital. */
const MOST_SMALL_WORDS = 6;

// Runs of white space are one character each by then, so that no pattern tries many ways through them.
const S = String.raw`\s?`;
const BOLD = "[*_]{0,3}";
const NAME = String.raw`[^:：。！？!?…，；;、「」『』【】“”"()（）[\]［］\n*<>|｜丨\t—─]{1,${LONGEST_NAME}}?`;

const PREFIX = new RegExp(
  [
    String.raw`^\s?(?:[>#]{1,6}${S})?(?:[-•▶●○■◆–]{1,2}\s)?`,
    `(?<bold>${BOLD})`,
    `(?:(?:\\d{1,4}[.)]?\\s)?(?<time>${CLOCK_TIME}(?:${S}(?:-->|[-–—~])${S}${CLOCK_TIME})?)${S}[-–—|]?${S})?`,
    // The number of a question: `1、`, `(2)`, `01 `.
    String.raw`(?:[[(（［]?\d{1,3}(?:[、.．)）\]］]${S}|\s)(?!\d)|Q\d{1,3}[.:]?\s(?=\p{Lu}[\p{L}\s.'’-]{1,40}:)|[(（]?[一二三四五六七八九十]{1,3}[、.．)）]${S}|[①-⑳]${S})?`,
    `(?<again>${BOLD})${S}`,
  ].join(""),
  "u",
);

const INNER = String.raw`[[【「『［〔<（(](?<inner>[^[\]【】「」『』［］〔〕<>（）()\n:：]{1,${LONGEST_NAME}})[\]】」』］〕>）)]`;
const WHO = `(?:${INNER})?${S}(?<name>${NAME})?`;
// One pair of parentheses or two, as parliaments have a seat and a party, or square brackets with no time in them.
const GLOSS = String.raw`(?:[(（](?<gloss>[^()（）\n]{1,60}(?:[)）]\s?[(（][^()（）:：\n]{1,60})?)[)）]|[[［](?<trade>[^[\]［］:：\d\n]{1,60})[\]］])?`;
const BETWEEN_GLOSSES = /[)）]\s?[(（]/u;
// It takes all its digits: of `[A] 00:01:02` none is left for a name.
const TIME = String.raw`(?:(?<!\d)(?<after>${CLOCK_TIME}))`;
const TAIL = `${S}${BOLD}${S}${GLOSS}${S}${BOLD}${S}[,，]?${S}${BOLD}${TIME}?${S}${BOLD}`;
// A colon within a time is none behind a name.
const COLON = String.raw`${S}(?:(?<!\d)[:：]|[:：](?!\d{2}))${S}${BOLD}${S}`;
const DASH = String.raw`(?:${S}(?:——|──|--)${S}|\s[—–-]\s|${S}—${S}|\t|\u3000|${S}[|｜丨]${S})`;

const PATTERNS: readonly (readonly [LabelForm, RegExp])[] = [
  ["colon", new RegExp(`^${WHO}${TAIL}${COLON}(?:(?=[[(（［【])(?<behind>${CLOCK_TIME})${S})?`, "u")],
  [
    "time",
    new RegExp(
      String.raw`^${WHO}${S}${BOLD}${S}${GLOSS}${S}[,，|·]?${S}${BOLD}${TIME}${S}${BOLD}(?:\s|$)`,
      "u",
    ),
  ],
  ["dash", new RegExp(String.raw`^${WHO}${TAIL}${DASH}(?=\S)`, "u")],
  ["bracket", new RegExp(`^${INNER}${TAIL}${S}`, "u")],
  ["bracket", new RegExp(String.raw`^(?<name>${NAME})(?:\*\*|__)${S}`, "u")],
  // The house and the trade behind a name, as records of conferences have them: `Ann Lee -- Bell Research -- Analyst`.
  [
    "alone",
    new RegExp(String.raw`^(?<name>${NAME})\s(?:--|[–—-])\s(?<gloss>\p{Lu}[^.。！？!?:：\n]{1,80})$`, "u"),
  ],
  ["alone", new RegExp(`^${WHO}${S}${BOLD}${S}${GLOSS}${S}${BOLD}${S}$`, "u")],
];

/** A name in capitals, a full stop and a space, as minutes and hearings have it. */
const CAPITALS =
  /^(?<name>(?:\p{Lu}\p{Ll}{1,12}\.?\s){0,2}\p{Lu}[\p{Lu}.'’-]{0,20}(?:\s\p{Lu}[\p{Lu}.'’-]{0,20}){0,4}?)\.\s(?=\S)/u;
/** Two dashes open the question of someone who is not named. */
const DASHES = /^\s?(?:[*_]{2,3}\s?)?(?:——|──|――)\s?(?=\S)/u;
/** `Q1. …`: what stands for questions and answers, a number and a stop. */
const NUMBERED = new RegExp(
  `^(?<name>${TRANSCRIPT_WORDS.flatMap(({ questions, answers }) => [...questions, ...answers])
    .filter((word) => /^\p{L}+$/u.test(word))
    .join("|")})\\s?\\d{0,3}[.．、)）]\\s?(?=\\S)`,
  "iu",
);
/** `Q   Thanks.` of briefings and `A    Yes.` of hearings: the letter and white space, wide where it is a word as well. */
const SPACED =
  /^\s{0,40}(?:(?<name>Q)\s+(?=[\p{Lu}\d"“‘'([—–-])|(?<wide>[QA])(?:\s{2,}|\t)(?=\S))(?:[—–-]\s)?/u;
/** `A It was.`, where `Q Was it?` comes as often; elsewhere it begins a sentence. */
const BARE_ANSWER = /^\s{0,40}(?<name>A)\s+(?=[\p{Lu}\d"“‘'([—–-])(?:[—–-]\s)?/u;
const BARE_QUESTION = /^\s{0,40}Q\s+(?=[\p{Lu}\d"“‘'([—–-])/u;

/** Whether so many lines begin with a bare `A` that it answers the bare `Q` of the others. */
export function haveBareAnswers(lines: readonly string[]): boolean {
  const questions = lines.filter((line) => BARE_QUESTION.test(line)).length;
  const answers = lines.filter((line) => BARE_ANSWER.test(line)).length;
  return questions >= LEAST_FOR_HABITS / 2 && answers * 2 >= questions;
}

/** One dash opens a question where answers have a label. */
const ONE_DASH = /^\s?[–—-]\s(?=\S)/u;
/** What a question is called where it is not said who asks. */
export const DASH_LABEL = "——";
/** What an answer is called where only questions are set off. */
export const ANSWER_LABEL = "……";

const TITLE_CASE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|for|de|van|von|der|at|&)(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|for|de|van|von|der|at|&|\d{1,2}))*$/u;
const ADDRESS = /^(?:https?|ftp|mailto|www)/iu;

/** Whether it could be a name for its length and letters; every colon in a sentence has something before it. */
function isPossible(name: string, form: LabelForm): boolean {
  // Dots within names stand close; what is between others is a list, of points and days.
  if (!/\p{L}/u.test(name) || ADDRESS.test(name) || /\s[·•]\s/u.test(name)) return false;
  // A short sentence on a line of its own, but not the stop of an initial.
  if (form === "alone" && /[\p{Ll}\d]\.$/u.test(name)) return false;
  if (name.includes(",")) {
    const parts = name.split(/,\s*/);
    return (
      parts.every((part) => TITLE_CASE.test(part)) ||
      (/\s/.test(parts[0] ?? "") && isTitleCase(parts[0] ?? ""))
    );
  }
  const words = name.split(/\s+/).length;
  if (words > MOST_SMALL_WORDS && !TITLE_CASE.test(name)) return false;
  return form === "colon" || form === "bracket" || !/[.。]\s/u.test(name);
}

/** Whether every word begins with a capital, as those of names do. */
export const isTitleCase = (name: string): boolean => TITLE_CASE.test(name);

function proposalOf(
  form: LabelForm,
  head: string,
  from: number,
  prefix: RegExpExecArray,
  match: RegExpExecArray,
) {
  const {
    inner = "",
    name: outer = "",
    trade = "",
    gloss = trade,
    after = "",
    behind = "",
  } = match.groups ?? {};
  const name = (outer.trim() === "" ? inner : inner === "" ? outer : `${inner}${outer}`).trim();
  const glossTime = isTimeAlone(gloss) ? gloss : "";
  const time = [after, glossTime, behind, prefix.groups?.time ?? ""].find((one) => one !== "") ?? "";
  const isBold = ((prefix.groups?.bold ?? "") + (prefix.groups?.again ?? "")).length >= 2;
  const end = from + match[0].length;
  const rest = head.slice(end).trim();
  if (!isPossible(name, form)) return null;
  if (form === "bracket" && inner === "" && (!isBold || rest === "")) return null;
  if (form === "alone" && inner !== "") return null;
  const start = time === "" ? null : secondsOf(time);
  const read = form === "alone" && time !== "" ? "time" : form;
  return {
    form: read,
    name,
    gloss: glossTime === "" ? gloss.trim().replace(BETWEEN_GLOSSES, ", ") : "",
    start,
    end,
    isBold,
    isBullet: false,
  };
}

/** A label that is nothing but itself. */
const unadorned = (form: LabelForm, name: string, end: number, isBullet = false): LabelProposal => ({
  form,
  name,
  gloss: "",
  start: null,
  end,
  isBold: false,
  isBullet,
});

/** A text whose runs of white space are one character each, and which has no marks that nobody reads aloud. */
interface Tight {
  readonly text: string;
  /** For each offset of `text`, where in the line what stands before it ends; one more than `text` has characters. */
  readonly at: readonly number[];
}

/** Pictures beside a name, and characters of no width that copies of web pages carry along. */
const SILENT =
  /[\p{Extended_Pictographic}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u20E3]/u;
const MAY_BE_SILENT = /[^\p{L}\p{N}\p{P}\p{Z}\t\n]/u;

/** A tab or a wide space in a run stays, since it may part a name from the words. */
function tightened(line: string): Tight {
  const head = line.slice(0, LOOKED_AT);
  const maySkip = MAY_BE_SILENT.test(head);
  let text = "";
  const at: number[] = [0];
  let index = 0;
  for (const character of head) {
    index += character.length;
    if (maySkip && SILENT.test(character)) continue;
    const last = text.at(-1);
    if (last !== undefined && /\s/u.test(character) && /\s/u.test(last)) {
      if (last === " " && character !== " ") text = text.slice(0, -1) + character;
      at[at.length - 1] = index;
      continue;
    }
    text += character;
    for (let unit = 0; unit < character.length; unit++) at.push(index);
  }
  return { text, at };
}

/**
 * All the ways in which the start of a line can be read as a label.
 * @param isBareAnswer whether a bare `A` could be one
 * @returns at most one of each form; none for a line of prose
 */
export function proposalsOf(line: string, isBareAnswer = false): LabelProposal[] {
  const { text: head, at } = tightened(line);
  const prefix = PREFIX.exec(head);
  if (prefix === null) return [];
  const dashes = DASHES.exec(head);
  if (dashes !== null) return [unadorned("dash", DASH_LABEL, at[dashes[0].length] ?? 0)];
  const from = prefix[0].length;
  const behind = head.slice(from);
  const found = new Map<LabelForm, LabelProposal>();
  for (const [form, pattern] of PATTERNS) {
    const match = pattern.exec(behind);
    const proposal = match === null ? null : proposalOf(form, head, from, prefix, match);
    if (proposal === null || (form === "alone" && line.length > LOOKED_AT)) continue;
    if (!found.has(proposal.form)) found.set(proposal.form, proposal);
  }
  const numbered = NUMBERED.exec(behind);
  if (numbered !== null && !found.has("colon"))
    found.set("colon", {
      form: "colon",
      name: numbered.groups?.name ?? "",
      gloss: "",
      start: null,
      end: from + numbered[0].length,
      isBold: (prefix.groups?.bold ?? "").length >= 2,
      isBullet: false,
    });
  const start = line.slice(0, LOOKED_AT);
  const spaced = SPACED.exec(start) ?? (isBareAnswer ? BARE_ANSWER.exec(start) : null);
  if (spaced !== null && !found.has("colon"))
    return [unadorned("colon", spaced.groups?.name ?? spaced.groups?.wide ?? "", spaced[0].length)];
  const oneDash = ONE_DASH.exec(head);
  if (oneDash !== null && found.size === 0)
    return [unadorned("dash", DASH_LABEL, at[oneDash[0].length] ?? 0, true)];
  const capitals = CAPITALS.exec(behind);
  const name = capitals?.groups?.name ?? "";
  if (capitals !== null && name.length > 1)
    found.set("capitals", {
      form: "capitals",
      name,
      gloss: "",
      start: prefix.groups?.time === undefined ? null : secondsOf(prefix.groups.time),
      end: from + capitals[0].length,
      isBold: false,
      isBullet: false,
    });
  return [...found.values()].map((proposal) => ({ ...proposal, end: at[proposal.end] ?? line.length }));
}
