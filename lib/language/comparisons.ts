import type { Bound, NumberFact } from "./language.ts";

/** Words that say on which side of a number the truth lies; patterns of folded text. */
export type Comparisons = Readonly<Record<Bound, { readonly before: RegExp; readonly behind: RegExp }>>;

const BOUNDS: readonly Bound[] = ["above", "below", "about"];
/** So far before a number such words begin, and so far behind it they end, its unit included. In characters. */
const REACH = 16;

/** Adds to the numbers of a text on which side of them the truth lies. @param text folded to the same length */
export function withBounds(
  text: string,
  facts: readonly Omit<NumberFact, "bound">[],
  comparisons: Comparisons,
): NumberFact[] {
  return facts.map((fact) => {
    const before = text.slice(Math.max(0, fact.start - REACH), fact.start);
    const behind = text.slice(fact.end, fact.end + REACH);
    const bound = BOUNDS.find(
      (kind) => comparisons[kind].before.test(before) || comparisons[kind].behind.test(behind),
    );
    return { ...fact, bound: bound ?? null };
  });
}
