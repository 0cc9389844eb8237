import { performance } from "node:perf_hooks";
import type { Interview } from "../../lib/interview/interview.ts";
import { coverageSlices, prepareSlices } from "../../lib/matching/coverage.ts";
import type { Coverage } from "../../lib/matching/passage.ts";
import { inOneGo, Work } from "../../lib/text/work.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** How a search went, step by step. */
export interface SearchCourse {
  readonly coverage: Coverage;
  /** Units of work that were drawn: in the step that drew most, and in all. */
  readonly mostDrawn: number;
  readonly drawn: number;
  /** Milliseconds: of the longest step, and in all. */
  readonly longest: number;
  readonly together: number;
}

/** Searches a text for an interview that is made ready, and watches each step. */
export function watchSearch(text: string, interview: Interview): SearchCourse {
  const work = new Work();
  const steps = coverageSlices({ title: "", text }, [interview], work);
  let [mostDrawn, longest, together] = [0, 0, 0];
  for (;;) {
    const before = work.total;
    const began = performance.now();
    const step = steps.next();
    const taken = performance.now() - began;
    mostDrawn = Math.max(mostDrawn, work.total - before);
    longest = Math.max(longest, taken);
    together += taken;
    if (step.done) return { coverage: step.value, mostDrawn, drawn: work.total, longest, together };
  }
}

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
