import type { Interview } from "../../lib/interview/interview.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";
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
  async find(_text: string, _inSlices: InSlices): Promise<FoundCoverage | null> {
    await this.load();
    return null;
  }
}
