import type { Work } from "../../../text/work.ts";
import { aliasIn, formsOf, shortForms } from "../same-speaker.ts";
import type { UnsureReason } from "../transcript-line.ts";
import { LABEL_FORMS, type LabelForm } from "./label-form.ts";
import { LEAST_FOR_HABITS, RECURRENCES } from "./label-habits.ts";
import { keyOf, looksLikeName } from "./label-meaning.ts";
import { takenOnce } from "./labels-once.ts";
import { inForm, type LineLabel, type LineLabels } from "./line-labels.ts";

/** How a whole transcript says who speaks. */
export interface Reading {
  /** Most labels have the first; a second one where questions and answers are labelled in two ways. */
  readonly forms: readonly LabelForm[];
  /** The labels that are speakers', by key: for a shorter form of a name the key of the longer one. */
  readonly speakers: ReadonlyMap<string, string>;
  /** Labels that are taken with a doubt, by their line. */
  readonly doubts: ReadonlyMap<number, UnsureReason>;
  /** A second reading that is nearly as good: the line where it begins. */
  readonly other: number | null;
}

/** Of two readings that are nearly as good: the better one, or the other, which a person asked for. */
export type ReadingChoice = "best" | "other";

/** More labels are no forms of one name: a full name, its first and last words, initials, with and without title. */
const MOST_FORMS = 8;
/** A second reading that explains so much of what the best does is said; below, it is a stray coincidence. */
const NEARLY_AS_GOOD = 0.8;
/** A label of a phrase comes back two or three times; a speaker who does is heard between the same others. */
const MOST_OF_PHRASE = 3;

const countsOf = (labels: readonly LineLabel[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { meaning } of labels) counts.set(meaning.key, (counts.get(meaning.key) ?? 0) + 1);
  return counts;
};

/** The labels of a form that could be speakers', in the order of the lines. */
function candidatesIn({ byLine }: LineLabels, form: LabelForm): LineLabel[] {
  const found: LineLabel[] = [];
  for (const line of byLine) {
    const label = inForm(line, form);
    if (label?.isWord === false) found.push(label);
  }
  return found;
}

/**
 * The names that come once, and a shorter form of which comes back below: who is introduced in full speaks there. A
 * name right above its own shorter form has said nothing yet: it is that of whoever wrote the text.
 */
function introducedIn(
  candidates: readonly LineLabel[],
  counts: ReadonlyMap<string, number>,
  work: Work,
): Set<LineLabel> {
  const firstLines = new Map<string, number>();
  for (const { meaning, line } of candidates) {
    const isNew = (counts.get(meaning.key) ?? 0) >= RECURRENCES && !firstLines.has(meaning.key);
    if (isNew) firstLines.set(meaning.key, line);
  }
  const last = Math.max(-1, ...firstLines.values());
  const found = new Set<LineLabel>();
  for (const [index, label] of candidates.entries()) {
    const { meaning, line } = label;
    // Below the first turns of all nobody is introduced.
    if (line >= last) break;
    if (!meaning.isNamed || !looksLikeName(meaning.name) || counts.get(meaning.key) !== 1) continue;
    const forms = formsOf(meaning.name);
    work.draw(forms.length);
    const comesBack = forms.some((form) => (firstLines.get(form) ?? -1) > line);
    if (comesBack && !forms.includes(candidates[index + 1]?.meaning.key ?? "")) found.add(label);
  }
  return found;
}

/** What of a form comes back, or says by a title that somebody speaks; not the list of who takes part. */
function strengthOf(candidates: readonly LineLabel[], work: Work): LineLabel[] {
  const counts = countsOf(candidates);
  const introduced = introducedIn(candidates, counts, work);
  const comesBack = (label: LineLabel): boolean => introduced.has(label) || isRecurring(label);
  const isRecurring = ({ meaning, gloss }: LineLabel): boolean =>
    (counts.get(meaning.key) ?? 0) >= RECURRENCES ||
    (gloss !== "" && (counts.get(keyOf(aliasIn(gloss))) ?? 0) >= RECURRENCES);
  const first = candidates.find(comesBack)?.line ?? 0;
  const last = candidates.findLast(comesBack)?.line ?? 0;
  return candidates.filter((label) => {
    if (comesBack(label)) return true;
    if (label.form === "alone" || label.form === "dash") return false;
    return label.meaning.role !== null && !(label.isList && (label.line < first || label.line > last));
  });
}

/** Phrases that come back two or three times and without which the speakers alternate as well. */
function phrasesAmong(strong: readonly LineLabel[]): Set<string> {
  const counts = countsOf(strong);
  const needed = new Set<string>();
  for (const [index, { meaning }] of strong.entries()) {
    const [before, after] = [strong[index - 1], strong[index + 1]];
    if (before === undefined || after === undefined || before.meaning.key === after.meaning.key)
      needed.add(meaning.key);
  }
  const isPhrase = ({ meaning, isColumn }: LineLabel): boolean =>
    !meaning.isSure &&
    !isColumn &&
    !looksLikeName(meaning.name) &&
    !needed.has(meaning.key) &&
    (counts.get(meaning.key) ?? 0) <= MOST_OF_PHRASE &&
    strong.length >= LEAST_FOR_HABITS;
  return new Set(strong.filter(isPhrase).map(({ meaning }) => meaning.key));
}

function readingIn(form: LabelForm, labels: LineLabels, work: Work): FormReading {
  const all = candidatesIn(labels, form);
  work.draw(all.length);
  const strong = strengthOf(all, work);
  const phrases = phrasesAmong(strong);
  return { form, strong: strong.filter(({ meaning }) => !phrases.has(meaning.key)), all };
}

/**
 * Decides by all lines together how a transcript says who speaks: the form whose labels come back most often, with
 * those that occur once where the rest asks for them.
 * @param choice the other reading is taken only where there is one that is nearly as good
 * @returns `null` where no label of any form comes back
 */
export function chooseReading(
  labels: LineLabels,
  work: Work,
  choice: ReadingChoice = "best",
): Reading | null {
  const readings = withoutBullets(LABEL_FORMS.map((form) => readingIn(form, labels, work)));
  const ranked = readings.toSorted((one, other) => weightOf(other) - weightOf(one));
  const [best, ...others] = ranked;
  if (best === undefined) return null;
  const read = readingFrom(best, others, labels, work);
  if (choice === "best" || read?.second === undefined) return read?.reading ?? null;
  const { second } = read;
  const rest = ranked.filter((one) => one !== second);
  return readingFrom(second, rest, labels, work)?.reading ?? read.reading;
}

/** What a transcript says where its labels have the form of `best`, and which form would do nearly as well. */
function readingFrom(
  best: FormReading,
  others: readonly FormReading[],
  labels: LineLabels,
  work: Work,
): { readonly reading: Reading; readonly second: FormReading | undefined } | null {
  const joined = joinedForms(best, others, work);
  const once = takenOnce(joined.all, joined.strong, labels);
  const taken = [...joined.strong, ...once.map(({ label }) => label)].sort(
    (one, other) => one.line - other.line,
  );
  if (taken.length === 0) return null;
  const lines = new Set(taken.map(({ line }) => line));
  const other = others.find(
    ({ strong }) =>
      strong.length >= LEAST_FOR_HABITS &&
      strong.filter(({ line }) => !lines.has(line)).length >= best.strong.length * NEARLY_AS_GOOD,
  );
  const speakers = shortForms(taken, joined.all, work);
  const owners = new Set([...speakers].filter(([form, owner]) => form !== owner).map(([, owner]) => owner));
  const doubts = new Map<number, UnsureReason>();
  for (const { label, isGap } of once)
    if (label.meaning.role === null && !isGap && !owners.has(label.meaning.key))
      doubts.set(label.line, "named-once");
  for (const [line, why] of doubtsOfAsked(taken)) doubts.set(line, why);
  const merged = new Set<string>();
  for (const { meaning, line } of joined.all) {
    const speaker = speakers.get(meaning.key);
    if (speaker === undefined || speaker === meaning.key || merged.has(meaning.key)) continue;
    merged.add(meaning.key);
    doubts.set(line, "same-speaker");
  }
  const reading = { forms: joined.forms, speakers, doubts, other: other?.strong[0]?.line ?? null };
  return { reading, second: other };
}

/** Where so many of the labels follow one of the same speaker, that one does says nothing of who is between. */
const HABITUALLY_AGAIN = 0.1;

/**
 * Labels that say in words that somebody asks, and could be what another tells of a question: whoever asks is named
 * again right behind; or has no other label, and no title, or stands where somebody else need not have spoken.
 */
function doubtsOfAsked(taken: readonly LineLabel[]): Map<number, UnsureReason> {
  const doubts = new Map<number, UnsureReason>();
  if (!taken.some((label) => label.asked !== null)) return doubts;
  const counts = countsOf(taken);
  const again = taken.filter(({ meaning }, index) => meaning.key === taken[index + 1]?.meaning.key).length;
  const isHabit = again > taken.length * HABITUALLY_AGAIN;
  for (const [index, { asked, meaning, line }] of taken.entries()) {
    if (asked === null) continue;
    const [before, behind] = [taken[index - 1]?.meaning.key, taken[index + 1]?.meaning.key];
    const isBetween = before === undefined || (before === behind && !isHabit);
    if (behind === meaning.key) doubts.set(line, "other-form");
    else if (counts.get(meaning.key) === 1 && !(isBetween && asked === "title"))
      doubts.set(line, "named-once");
  }
  return doubts;
}

const keysOf = (strong: readonly LineLabel[]): Set<string> =>
  new Set(strong.map(({ meaning }) => meaning.key));

/** One dash opens a question where answers alone are labelled; where more than one is named, it is a list's. */
function withoutBullets(readings: readonly FormReading[]): FormReading[] {
  const areNamed = readings.some(({ form, strong }) => form !== "dash" && keysOf(strong).size > 1);
  if (!areNamed) return [...readings];
  const isLabel = ({ isBullet }: LineLabel): boolean => !isBullet;
  return readings.map(({ form, strong, all }) => ({
    form,
    strong: strong.filter(isLabel),
    all: all.filter(isLabel),
  }));
}

/** How much speaks for a form. What stands behind a dash and is short may be a house, and the words below it. */
const weightOf = ({ form, strong }: FormReading): number =>
  strong.length - (form === "dash" ? strong.filter(({ isList }) => isList).length / 2 : 0);

interface FormReading {
  readonly form: LabelForm;
  readonly strong: readonly LineLabel[];
  readonly all: readonly LineLabel[];
}

type Joined = Omit<FormReading, "form"> & { readonly forms: readonly LabelForm[] };

/** Where one form names a single speaker, the labels of the next one that stand between them are the others'. */
function joinedForms(best: FormReading, others: readonly FormReading[], work: Work): Joined {
  const alone: Joined = { strong: best.strong, all: best.all, forms: [best.form] };
  // Two forms of one name are one; nobody has more than a few.
  if (keysOf(best.strong).size > MOST_FORMS) return alone;
  if (new Set(shortForms(best.strong, best.all, work).values()).size > 1) return alone;
  const lines = new Set(best.all.map(({ line }) => line));
  const isNew = ({ line }: LineLabel): boolean => !lines.has(line);
  const next = others.find(({ strong }) => strong.some(isNew));
  if (next === undefined) return alone;
  const inOrder = (labels: readonly LineLabel[], more: readonly LineLabel[]): LineLabel[] =>
    [...labels, ...more.filter(isNew)].sort((one, other) => one.line - other.line);
  return {
    strong: inOrder(best.strong, next.strong),
    all: inOrder(best.all, next.all),
    forms: [best.form, next.form],
  };
}
