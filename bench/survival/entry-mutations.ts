import { foldedText } from "../../lib/chinese/folded-text.ts";
import type { Mutated, Mutation, Quoted } from "./mutations.ts";
import type { Random } from "./random.ts";
import { twinOf } from "./twin-of.ts";

/** Of what two neighbours of a list have in common, a share between these (0 to 1). */
const [LEAST_ALIKE, MOST_ALIKE] = [0.5, 0.95];

/** The whole lines that a quote stands in, with the line feed behind them. */
function entryOf({ text, quote }: Quoted): Quoted["quote"] {
  const lineEnd = text.indexOf("\n", quote.end - 1);
  return {
    start: text.lastIndexOf("\n", quote.start - 1) + 1,
    end: lineEnd === -1 ? text.length : Math.max(lineEnd + 1, quote.end),
  };
}

/** The page without the entry that the quote stands in; `null` where its words stand elsewhere too. */
function withoutEntry(page: Quoted): Mutated | null {
  const { start, end } = entryOf(page);
  const text = page.text.slice(0, start) + page.text.slice(end);
  const words = foldedText(page.text.slice(page.quote.start, page.quote.end)).text;
  return foldedText(text).text.includes(words) ? null : { text, parts: [] };
}

/** An entry with the same beginning and end, and other words between. */
function templated(entry: string, letters: string, random: Random): string {
  const share = LEAST_ALIKE + (MOST_ALIKE - LEAST_ALIKE) * random.next();
  const length = Math.ceil(entry.length * (1 - share));
  const from = random.between(0, entry.length - length + 1);
  const other = random.between(0, Math.max(1, letters.length - length));
  return entry.slice(0, from) + letters.slice(other, other + length) + entry.slice(from + length);
}

/** An entry with another number in place of each that it has. */
const renumbered = (entry: string, _letters: string, random: Random): string =>
  entry.replace(/\d/g, (digit) => String((Number(digit) + random.between(1, 10)) % 10));

/** The entry that a quote stands in, in a list of others that are made of it. */
function inList(
  page: Quoted,
  neighbours: number,
  random: Random,
  stranger: string,
  make: (entry: string, letters: string, random: Random) => string,
): Quoted {
  const { start, end } = entryOf(page);
  const entry = page.text.slice(start, end).trimEnd();
  const letters = stranger.replace(/\s+/g, " ");
  const made = (): string =>
    Array.from({ length: neighbours }, () => `${make(entry, letters, random)}\n`).join("");
  const before = page.text.slice(0, start) + made();
  const moved = before.length - start;
  return {
    text: `${before}${entry}\n${made()}${page.text.slice(end)}`,
    quote: { start: page.quote.start + moved, end: page.quote.end + moved },
  };
}

function entryGone(
  name: string,
  neighbours: number,
  make: (entry: string, letters: string, random: Random) => string,
): Mutation {
  return {
    name: `${name}: entry gone, ${neighbours} on either side stay`,
    setting(page, random, stranger) {
      const list = inList(page, neighbours, random, stranger, make);
      return withoutEntry(list) === null ? null : list;
    },
    apply: withoutEntry,
  };
}

/** Changes that take a quote away with the whole entry that it stands in, and leave its neighbours. */
export const ENTRY_MUTATIONS: readonly Mutation[] = [
  { name: "gone with its whole paragraph", apply: withoutEntry },
  entryGone("list, one word in eight another", 1, twinOf),
  entryGone("list, one word in eight another", 5, twinOf),
  entryGone("list, other words within", 1, templated),
  entryGone("list, other words within", 5, templated),
  entryGone("list, other numbers", 2, renumbered),
];
