import { isAcross } from "../../language/reading.ts";
import type { Steps, Work } from "../../text/work.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import type { InterviewIndex } from "../indexing/interview-index.ts";
import type { Passage } from "../passage.ts";
import { statementLength } from "../statement-length.ts";
import { ATTRIBUTION_WORK, attributionOf, isSaidByOther } from "./attribution.ts";
import { OCCASION_WORK } from "./occasion-mentions.ts";
import { leadsToOther, PEOPLE_WORK } from "./other-people.ts";
import type { TracedPage } from "./traced-page.ts";

/** Shorter ones are no statement that somebody could look for. In characters, folded. */
const SHORTEST_QUOTATION = 10;

/** Quotations that the page gives to a speaker of the interview and that the transcript does not hold, not even nearly. */
export function* unmatchedQuotations(
  page: TracedPage,
  passages: readonly Passage[],
  index: InterviewIndex,
  work: Work,
): Steps<Passage[]> {
  const { text, folded, spans, near, occasions } = page;
  // What a dictionary does not find between two languages may well have been said.
  if (isAcross(index.reading)) return [];
  const ordered = [...passages].sort((one, other) => one.start - other.start);
  const unmatched: Passage[] = [];
  let next = 0;
  for (const span of spans) {
    const { quoted, start, end } = span;
    work.draw(1);
    yield* work.pause();
    while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (!quoted || near.has(span) || (ordered[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    work.draw((end - start) * FOLDING_WORK + 2 * ATTRIBUTION_WORK + PEOPLE_WORK + OCCASION_WORK);
    if (statementLength(text.slice(start, end), index.language) < SHORTEST_QUOTATION) continue;
    const { spoken, speakers } = attributionOf(folded, start, end, index);
    if (!spoken || speakers.length === 0 || isSaidByOther(folded, start, end, index)) continue;
    if (leadsToOther(page, start, end, index)) continue;
    if (occasions.isElsewhere(start, end, quoted)) continue;
    unmatched.push({
      start,
      end,
      text: text.slice(start, end),
      quoted: true,
      kind: "unmatched",
      flags: [],
      score: 0,
      sources: [],
      alternatives: [],
      changes: [],
      contradiction: null,
      misattribution: null,
    });
  }
  return unmatched;
}
