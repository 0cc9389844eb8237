import { CLOCK_TIME } from "../clock-time.ts";
import type { LabelForm } from "./label-form.ts";

/** Longer ones are sentences with a colon. Full names with title and house stay below it. */
const LONGEST_NAME = 40;

// Runs of white space are one character each by then, so that no pattern tries many ways through them.
const S = String.raw`\s?`;
const BOLD = "[*_]{0,3}";
const NAME = String.raw`[^:：。！？!?…，；;、「」『』【】“”"()（）[\]［］\n*<>|｜丨\t—─]{1,${LONGEST_NAME}}?`;

/** What may stand before a name: marks of quotations and lists, a time, a number. */
export const PREFIX = new RegExp(
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
// One pair of parentheses or two, as parliaments have a seat and a party, and how somebody takes part ([V]); or square
// brackets with no time in them.
const GLOSS = String.raw`(?:[(（](?<gloss>[^()（）\n]{1,60}(?:[)）]\s?[(（][^()（）:：\n]{1,60})?)[)）](?:\s?\[\p{Lu}{1,3}\])?|[[［](?<trade>[^[\]［］:：\d\n]{1,60})[\]］])?`;
// It takes all its digits: of `[A] 00:01:02` none is left for a name.
const TIME = String.raw`(?:(?<!\d)(?<after>${CLOCK_TIME}))`;
const TAIL = `${S}${BOLD}${S}${GLOSS}${S}${BOLD}${S}[,，]?${S}${BOLD}${TIME}?${S}${BOLD}`;
// A colon within a time is none behind a name.
const COLON = String.raw`${S}(?:(?<!\d)[:：]|[:：](?!\d{2}))${S}${BOLD}${S}`;
const DASH = String.raw`(?:${S}(?:——|──|--)${S}|\s[—–-]\s|${S}—${S}|\t|\u3000|${S}[|｜丨]${S}|${S}=\s)`;

/** How a label of a form is written behind the prefix. */
interface LabelPattern {
  readonly form: LabelForm;
  /** What it cannot be without: to look for that costs far less than to try the pattern. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const ANYTHING = /(?:)/u;

/** In the order in which they are tried; of two patterns of one form the first counts. */
export const PATTERNS: readonly LabelPattern[] = [
  {
    form: "colon",
    needs: /[:：]/u,
    pattern: new RegExp(`^${WHO}${TAIL}${COLON}(?:(?=[[(（［【])(?<behind>${CLOCK_TIME})${S})?`, "u"),
  },
  {
    form: "time",
    needs: /\d/u,
    pattern: new RegExp(
      String.raw`^${WHO}${S}${BOLD}${S}${GLOSS}${S}[,，|·]?${S}${BOLD}${TIME}${S}${BOLD}(?:\s|$)`,
      "u",
    ),
  },
  {
    form: "dash",
    needs: /[—─–\t\u3000|｜丨=-]/u,
    pattern: new RegExp(String.raw`^${WHO}${TAIL}${DASH}(?=\S)`, "u"),
  },
  { form: "bracket", needs: ANYTHING, pattern: new RegExp(`^${INNER}${TAIL}${S}`, "u") },
  {
    form: "bracket",
    needs: /\*\*|__/u,
    pattern: new RegExp(String.raw`^(?<name>${NAME})(?:\*\*|__)${S}`, "u"),
  },
  {
    // The house and the trade behind a name, as records of conferences have them: `Ann Lee -- Bell Research -- Analyst`.
    form: "alone",
    needs: /[–—-]/u,
    pattern: new RegExp(
      String.raw`^(?<name>${NAME})\s(?:--|[–—-])\s(?<gloss>\p{Lu}[^.。！？!?:：\n]{1,80})$`,
      "u",
    ),
  },
  {
    form: "alone",
    needs: ANYTHING,
    pattern: new RegExp(`^${WHO}${S}${BOLD}${S}${GLOSS}${S}${BOLD}${S}$`, "u"),
  },
];
