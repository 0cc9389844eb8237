import type { Interview } from "../../lib/interview/interview.ts";
import { hostileTexts } from "../../lib/matching/fixtures/hostile-texts.ts";
import { watchSearch } from "../../lib/matching/fixtures/watched-search.ts";
import { prepareSlices } from "../../lib/matching/indexing/prepared-indexes.ts";
import { inOneGo } from "../../lib/text/work.ts";

/** Characters of a hostile page: what once held the background for a minute. */
const LENGTH = 200_000;

/** What pages cost that mean harm: a row for each, and how much of it was looked at. */
export function measureHostile(interview: Interview): (readonly string[])[] {
  inOneGo(prepareSlices(interview));
  return Object.entries(hostileTexts(interview)).map(([name, make]) => {
    const { coverage, mostDrawn, drawn, longest, together } = watchSearch(make(LENGTH), interview);
    return [
      name,
      `${(together / 1000).toFixed(2)} s`,
      `${(drawn / 1e6).toFixed(0)} million`,
      `${longest.toFixed(1)} ms`,
      Math.round(mostDrawn).toLocaleString("en"),
      coverage.leftOut === "page" ? "left alone" : `${coverage.passages.length} passages`,
    ];
  });
}
