import { foldedText } from "../../lib/chinese/folded-text.ts";
import { describeQuote } from "../../lib/highlights/anchoring/describe.ts";
import type { TextQuoteSelector } from "../../lib/highlights/selectors.ts";
import type { TextRange } from "../../lib/text/offset-map.ts";
import { ENTRY_MUTATIONS } from "./entry-mutations.ts";
import { MUTATIONS, type Quoted } from "./mutations.ts";
import { PART_MUTATIONS } from "./part-mutations.ts";
import { Random } from "./random.ts";
import { randomSelection } from "./selections.ts";
import { count, noCounts, type SurvivalCounts, type Verdict } from "./survival-counts.ts";

const ALL = [...MUTATIONS, ...PART_MUTATIONS, ...ENTRY_MUTATIONS];

/** What a finder answers: a range, and its parts where it has several. */
interface FoundRange extends TextRange {
  readonly parts?: readonly TextRange[];
}

/** A way to find a quote again in a text. */
export interface Finder {
  readonly name: string;
  /** It is given every n-th selection: some take long. */
  readonly every: number;
  /** What is not the finder's own work and not measured. */
  prepare?(text: string): unknown;
  find(
    text: string,
    quote: TextQuoteSelector,
    position: TextRange,
  ): FoundRange | null | Promise<FoundRange | null>;
}

interface Failure {
  readonly finder: string;
  readonly mutation: string;
  readonly verdict: Exclude<Verdict, "right">;
  readonly hasCopies: boolean;
  readonly quote: TextQuoteSelector;
  readonly found: string;
  readonly truth: string;
}

interface Survival {
  readonly selections: number;
  /** By the finder's name, then the mutation's: quotes whose words stand on their page once. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, SurvivalCounts>>;
  /** The same for quotes whose words the page has more than once already, as menus and lists do. */
  readonly copies: ReadonlyMap<string, ReadonlyMap<string, SurvivalCounts>>;
  readonly failures: readonly Failure[];
}

/**
 * Selects quotes at random, changes the pages in all ways, and lets each finder look for the quotes.
 * @param pages their texts
 * @param partsEvery changes that leave a quote in parts are made with every n-th selection: they take longest
 */
export async function survive(
  pages: readonly string[],
  selections: number,
  finders: readonly Finder[],
  partsEvery = 1,
): Promise<Survival> {
  const random = new Random(42);
  /** Of its own, so that what is chosen for the other changes stays as it was. */
  const entryRandom = new Random(43);
  const failures: Failure[] = [];
  const [counts, copies] = [countsOf(finders), countsOf(finders)];
  let made = 0;
  for (let attempt = 0; made < selections && attempt < selections * 20; attempt++) {
    const text = pages[attempt % pages.length] ?? "";
    const selection = randomSelection(text, random);
    if (selection === null) continue;
    const plain = kept({ text, quote: selection });
    const stranger = pages[(attempt + random.between(1, pages.length)) % pages.length] ?? "";
    for (const mutation of made % partsEvery === 0 ? ALL : MUTATIONS) {
      const chance = ENTRY_MUTATIONS.includes(mutation) ? entryRandom : random;
      const { setting } = mutation;
      const page = setting === undefined ? plain.page : setting(plain.page, chance, stranger);
      const mutated = page === null ? null : mutation.apply(page, chance, stranger);
      if (page === null || mutated === null) continue;
      const { quote, hasCopies } = page === plain.page ? plain : kept(page);
      for (const finder of finders) {
        const counted = (hasCopies ? copies : counts).get(finder.name)?.get(mutation.name);
        if (counted === undefined || made % finder.every !== 0) continue;
        finder.prepare?.(mutated.text);
        const began = performance.now();
        const found = await finder.find(mutated.text, quote, page.quote);
        const answer = found === null ? [] : (found.parts ?? [found]);
        const verdict = count(counted, answer, mutated.parts, began);
        if (verdict === "right") continue;
        const at = (ranges: readonly TextRange[]): string =>
          ranges.map(({ start, end }) => mutated.text.slice(start, end)).join(" … ");
        failures.push({
          finder: finder.name,
          mutation: mutation.name,
          verdict,
          hasCopies,
          quote,
          found: at(answer),
          truth: at(mutated.parts),
        });
      }
    }
    made++;
  }
  return { selections: made, counts, copies, failures };
}

/** A quote as it is kept on its page, and whether the page has its words several times. */
function kept(page: Quoted): { page: Quoted; quote: TextQuoteSelector; hasCopies: boolean } {
  const quote = describeQuote(page.text, page.quote.start, page.quote.end);
  const words = foldedText(quote.exact).text;
  const folded = foldedText(page.text).text;
  return { page, quote, hasCopies: folded.indexOf(words) !== folded.lastIndexOf(words) };
}

type CountsByFinder = Map<string, Map<string, SurvivalCounts>>;

const countsOf = (finders: readonly Finder[]): CountsByFinder =>
  new Map(finders.map(({ name }) => [name, new Map(ALL.map((mutation) => [mutation.name, noCounts()]))]));
