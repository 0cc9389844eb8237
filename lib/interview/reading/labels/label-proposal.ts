import { isTimeAlone, secondsOf } from "../clock-time.ts";
import { type AskedBy, askedLabel } from "./asked-label.ts";
import type { LabelForm } from "./label-form.ts";
import { PATTERNS, PREFIX } from "./label-patterns.ts";
import { isPossibleName } from "./possible-name.ts";
import { NUMBERED_LETTER, spacedLetter } from "./question-letters.ts";
import { LOOKED_AT, tightened } from "./tight-line.ts";
import { DASH_LABEL } from "./unnamed-labels.ts";

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
  /** Whether a tab or a wide space parts it from the words, which nobody writes within a sentence. */
  readonly isColumn: boolean;
  /** By what it says in words that somebody asks: `会后，有记者问：`; `null` where it does not. */
  readonly asked: AskedBy | null;
}

/** A name in capitals, a full stop and a space, as minutes and hearings have it. */
const CAPITALS =
  /^(?<name>(?:\p{Lu}\p{Ll}{1,12}\.?\s){0,2}\p{Lu}[\p{Lu}.'’-]{0,20}(?:\s\p{Lu}[\p{Lu}.'’-]{0,20}){0,4}?)\.\s(?=\S)/u;
/** Two dashes open the question of someone who is not named. */
const DASHES = /^\s?(?:[*_]{2,3}\s?)?(?:——|──|――)\s?(?=\S)/u;
/** One dash opens a question where answers have a label. */
const ONE_DASH = /^\s?[–—-]\s(?=\S)/u;

const BETWEEN_GLOSSES = /[)）]\s?[(（]/u;

/** A label that is nothing but itself. */
const unadorned = (form: LabelForm, name: string, end: number): LabelProposal => ({
  form,
  name,
  gloss: "",
  start: null,
  end,
  isBold: false,
  isBullet: false,
  isColumn: false,
  asked: null,
});

/** What a pattern found, as a label; `null` where it can be none. @param from where in `head` it was tried */
function proposalOf(
  form: LabelForm,
  head: string,
  from: number,
  prefix: RegExpExecArray,
  match: RegExpExecArray,
): LabelProposal | null {
  const {
    inner = "",
    name: outer = "",
    trade = "",
    gloss = trade,
    after = "",
    behind = "",
  } = match.groups ?? {};
  const name = (outer.trim() === "" ? inner : inner === "" ? outer : `${inner}${outer}`).trim();
  if (!isPossibleName(name, form)) return null;
  const isBold = ((prefix.groups?.bold ?? "") + (prefix.groups?.again ?? "")).length >= 2;
  const end = from + match[0].length;
  if (form === "bracket" && inner === "" && (!isBold || head.slice(end).trim() === "")) return null;
  if (form === "alone" && inner !== "") return null;
  const glossTime = isTimeAlone(gloss) ? gloss : "";
  const time = [after, glossTime, behind, prefix.groups?.time ?? ""].find((one) => one !== "") ?? "";
  return {
    form: form === "alone" && time !== "" ? "time" : form,
    name,
    gloss: glossTime === "" ? gloss.trim().replace(BETWEEN_GLOSSES, ", ") : "",
    start: time === "" ? null : secondsOf(time),
    end,
    isBold,
    isBullet: false,
    isColumn: form === "dash" && /[\t\u3000]$/u.test(match[0]),
    asked: null,
  };
}

/** By form what the patterns find behind a prefix. @param isWhole whether `head` is all of the line */
function foundByPatterns(
  head: string,
  prefix: RegExpExecArray,
  isWhole: boolean,
): Map<LabelForm, LabelProposal> {
  const from = prefix[0].length;
  const behind = head.slice(from);
  const found = new Map<LabelForm, LabelProposal>();
  for (const { form, needs, pattern } of PATTERNS) {
    const match = needs.test(behind) ? pattern.exec(behind) : null;
    const proposal = match === null ? null : proposalOf(form, head, from, prefix, match);
    if (proposal === null || (form === "alone" && !isWhole)) continue;
    if (!found.has(proposal.form)) found.set(proposal.form, proposal);
  }
  return found;
}

/** `Q1. …`, perhaps in bold letters. */
function numberedLetter(head: string, prefix: RegExpExecArray): LabelProposal | null {
  const from = prefix[0].length;
  const match = NUMBERED_LETTER.exec(head.slice(from));
  if (match === null) return null;
  const label = unadorned("colon", match.groups?.name ?? "", from + match[0].length);
  return { ...label, isBold: (prefix.groups?.bold ?? "").length >= 2 };
}

/** A name in capitals, perhaps with a time in front of it. */
function inCapitals(head: string, prefix: RegExpExecArray): LabelProposal | null {
  const from = prefix[0].length;
  const match = CAPITALS.exec(head.slice(from));
  const name = match?.groups?.name ?? "";
  if (match === null || name.length <= 1) return null;
  const { time } = prefix.groups ?? {};
  const label = unadorned("capitals", name, from + match[0].length);
  return { ...label, start: time === undefined ? null : secondsOf(time) };
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
  const found = foundByPatterns(head, prefix, line.length <= LOOKED_AT);
  const asked = askedLabel(head.slice(prefix[0].length));
  if (asked !== null) {
    const label = unadorned("colon", asked.who, prefix[0].length + asked.end);
    found.set("colon", { ...label, isBold: (prefix.groups?.bold ?? "").length >= 2, asked: asked.by });
  }
  if (!found.has("colon")) {
    const numbered = numberedLetter(head, prefix);
    if (numbered !== null) found.set("colon", numbered);
  }
  if (!found.has("colon")) {
    const spaced = spacedLetter(line.slice(0, LOOKED_AT), isBareAnswer);
    if (spaced !== null) return [unadorned("colon", spaced.letter, spaced.end)];
  }
  const oneDash = found.size === 0 ? ONE_DASH.exec(head) : null;
  if (oneDash !== null)
    return [{ ...unadorned("dash", DASH_LABEL, at[oneDash[0].length] ?? 0), isBullet: true }];
  const capitals = inCapitals(head, prefix);
  if (capitals !== null) found.set("capitals", capitals);
  return Array.from(found.values(), (proposal) => inLine(proposal, at, line.length));
}

/** A label of a tight line, with the place where the words begin in the line as it is written. */
function inLine(proposal: LabelProposal, at: readonly number[], length: number): LabelProposal {
  const { form, name, gloss, start, end, isBold, isBullet, isColumn, asked } = proposal;
  return { form, name, gloss, start, end: at[end] ?? length, isBold, isBullet, isColumn, asked };
}
