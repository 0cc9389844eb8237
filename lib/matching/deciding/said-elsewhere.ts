import type { Work } from "../../text/work.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { OCCASION_WORK } from "./occasion-mentions.ts";
import type { OccasionsOnPage } from "./occasions-on-page.ts";
import { longSameRuns } from "./same-runs.ts";

/**
 * Whether the page says that a candidate was said at another occasion. Long words that are the same letter for letter
 * are this interview's, wherever the page has them from.
 */
export function isSaidElsewhere(
  text: string,
  candidate: Candidate,
  occasions: OccasionsOnPage,
  work: Work,
): boolean {
  work.draw(OCCASION_WORK);
  const { start, end, quoted } = candidate;
  return occasions.isElsewhere(start, end, quoted) && longSameRuns(text, candidate, work) === 0;
}
