import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import type { Work } from "../../text/work.ts";
import { foldedName, keyOf, type LabelMeaning, meaningOf, withoutMarks } from "./labels/label-meaning.ts";
import type { LineLabel } from "./labels/line-labels.ts";

/** What stands behind a surname in Chinese and Japanese. */
const COURTESIES = TRANSCRIPT_WORDS.flatMap(({ titles }) => titles)
  .filter((title) => !/\p{ASCII}/u.test(title))
  .map(keyOf);

/** @returns keys of the shorter forms under which a name may come back: its last or first word, its initials, its surname */
export function formsOf(name: string): string[] {
  const folded = foldedName(name);
  const words = folded.split(/[\s·・‧•]+/u).filter((word) => word !== "");
  const initials = words.map((word) => word.charAt(0)).join("");
  const last = words.at(-1) ?? "";
  if (words.length > 1) return [last, words[0] ?? "", words.slice(-2).join(""), initials].map(withoutMarks);
  // A Chinese name without dots: surname first, or the given name alone.
  if (!/^\p{Script=Han}{2,5}$/u.test(folded)) return [];
  const surname = folded.slice(0, 1);
  return [
    surname,
    folded.slice(0, 2),
    folded.slice(1),
    folded.slice(-2),
    ...COURTESIES.map((courtesy) => `${surname}${courtesy}`),
  ].filter((form) => form !== folded);
}

const SHORT_NAMES = TRANSCRIPT_WORDS.flatMap(({ shortName }) => shortName ?? []);

/** What a label says that its speaker is called further on: `鏡週刊（以下簡稱鏡）`, `Nora Lee (NL)`. */
export function aliasIn(gloss: string): string {
  const said = SHORT_NAMES.map((pattern) => pattern.exec(gloss)?.groups?.name).find(
    (name) => name !== undefined,
  );
  return said ?? gloss;
}

/** The title before a name, which may stand alone later on: `主持人林珊`, then `主持人`. */
function titleOf(written: string, { name }: LabelMeaning): string[] {
  const title = written.endsWith(name) ? written.slice(0, written.length - name.length).trim() : "";
  return title !== "" && meaningOf(title, "").role !== null ? [keyOf(title)] : [];
}

/**
 * Which labels are speakers', and which of them are shorter forms of one another: a form that first stands behind a
 * longer one, and fits that one alone.
 * @param taken the labels that are speakers', in the order of the lines
 * @param candidates all that could be
 * @param work drawn on by the forms that are looked for
 * @returns by the key of each label that of its speaker
 */
export function shortForms(
  taken: readonly LineLabel[],
  candidates: readonly LineLabel[],
  work: Work,
): Map<string, string> {
  const speakers = new Map(taken.map(({ meaning }) => [meaning.key, meaning.key]));
  const firstLines = new Map<string, number>();
  for (const { meaning, line } of candidates)
    if (!firstLines.has(meaning.key)) firstLines.set(meaning.key, line);
  const aliases = new Map<string, Set<string>>();
  for (const { meaning, gloss } of taken) {
    if (gloss === "") continue;
    const known = aliases.get(meaning.key) ?? new Set<string>();
    aliases.set(meaning.key, known.add(keyOf(aliasIn(gloss))));
  }
  const owners = new Map<string, Set<string>>();
  for (const { meaning, name } of new Map(
    taken.toReversed().map((label) => [label.meaning.key, label]),
  ).values()) {
    if (!meaning.isNamed && !aliases.has(meaning.key)) continue;
    const forms = [...formsOf(meaning.name), ...titleOf(name, meaning), ...(aliases.get(meaning.key) ?? [])];
    work.draw(forms.length);
    for (const form of forms) {
      // A form that no label has needs no owner; there are twenty of each name.
      if (form === meaning.key || !firstLines.has(form)) continue;
      const owned = owners.get(form) ?? new Set<string>();
      owners.set(form, owned.add(meaning.key));
    }
  }
  for (const [form, owned] of owners) {
    const [owner, ...more] = owned;
    const first = firstLines.get(form);
    if (owner === undefined || more.length > 0 || first === undefined) continue;
    if (first > (firstLines.get(owner) ?? Number.POSITIVE_INFINITY)) speakers.set(form, owner);
  }
  // A short form of a short form; first lines only go back, so that this ends.
  for (const [form, owner] of speakers) {
    let last = owner;
    for (let next = speakers.get(last); next !== undefined && next !== last; next = speakers.get(last))
      last = next;
    speakers.set(form, last);
  }
  return speakers;
}
