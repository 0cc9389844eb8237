import type { Interview } from "../../lib/interview/interview.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";
import { coverageSlices } from "../../lib/matching/coverage.ts";
import type { Coverage } from "../../lib/matching/passage.ts";
import { askBackground } from "./ask-background.ts";

export interface FoundCoverage {
  readonly coverage: Coverage;
  readonly interview: Interview;
}

/** Runs a generator in slices that leave the page its turn. */
export type InSlices = <Result>(steps: Generator<unknown, Result, void>) => Promise<Result>;

/** Finds what a page has of the interviews in the reader's library. */
export class CoverageFinder {
  #interviews: readonly Interview[] | null = null;

  /** Asks for the interviews ahead of time, while the page is still being read. */
  async load(): Promise<readonly Interview[]> {
    if (this.#interviews !== null) return this.#interviews;
    const answer = await askBackground({ type: "interviews" });
    const interviews = (Array.isArray(answer) ? answer : []).flatMap((value) => {
      const result = readInterview(value);
      return result.ok ? [result.interview] : [];
    });
    if (interviews.length > 0) this.#interviews = interviews;
    return interviews;
  }

  /** @returns `null` where the page has nothing of any interview */
  async find(text: string, inSlices: InSlices): Promise<FoundCoverage | null> {
    const interviews = await this.load();
    const coverage = await inSlices(coverageSlices({ text, title: document.title }, interviews));
    const interview = interviews.find(({ id }) => id === coverage.interview);
    return interview === undefined ? null : { coverage, interview };
  }
}
