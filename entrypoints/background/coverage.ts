import * as v from "valibot";
import { browser } from "wxt/browser";
import {
  COVERAGE_PORT,
  type CoverageRequest,
  type FoundCoverage,
} from "../../lib/extension/coverage-request.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { coverageSlices } from "../../lib/matching/coverage.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { interviews } from "./interviews.ts";

const Request: v.GenericSchema<CoverageRequest> = v.object({
  text: v.string(),
  title: v.nullable(v.string()),
});

let prepared: Promise<void> | null = null;

/**
 * Makes the interviews ready for search while the reader is on its way into the page: once for all pages, as
 * long as the worker is awake.
 */
export function prepareCoverage(): Promise<void> {
  prepared ??= prepare();
  return prepared;
}

/** Makes them ready anew at the next page: the library has changed. */
export function forgetPrepared(): void {
  prepared = null;
}

async function prepare(): Promise<void> {
  const all = await interviews();
  // Looking for an interview in its own speaker's name is what makes it ready.
  for (const interview of all) {
    await runInSlices(coverageSlices({ text: interview.speakers[0]?.name ?? "", title: "" }, [interview]));
  }
}

/** Answers pages that ask what they have of the library's interviews, each on a port of its own. */
export function listenForCoverageRequests(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== COVERAGE_PORT) return;
    const pieces: string[] = [];
    const ended = new AbortController();
    port.onDisconnect.addListener(() => ended.abort());
    port.onMessage.addListener((message: unknown) => {
      const read = v.safeParse(Request, message);
      if (!read.success) return port.disconnect();
      pieces.push(read.output.text);
      if (read.output.title === null) return;
      findCoverage(pieces.join(""), read.output.title, ended.signal).then(
        (found) => port.postMessage(found),
        () => port.disconnect(),
      );
    });
  });
}

/** What a card shows of an interview needs nothing of what is only searched: two thirds of it. */
function withoutSearchedWords(interview: Interview): Interview {
  return {
    ...interview,
    renditions: interview.renditions.map((rendition) => ({ ...rendition, synonyms: {}, wordings: {} })),
  };
}

/**
 * Finds what a page has of the library's interviews. It is done here and not in the page, so that the page is
 * never held, and what the search is made of is loaded once.
 * @param signal ends the search when the page is gone
 * @returns `null` where the page has nothing of any interview
 */
async function findCoverage(text: string, title: string, signal: AbortSignal): Promise<FoundCoverage | null> {
  await prepareCoverage();
  const all = await interviews();
  const coverage = await runInSlices(coverageSlices({ text, title }, all), signal);
  const interview = all.find(({ id }) => id === coverage.interview);
  return interview === undefined ? null : { coverage, interview: withoutSearchedWords(interview) };
}
