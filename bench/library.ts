import process from "node:process";
import type { MatchedPage } from "../lib/matching/matched-page.ts";
import { cuesOf, storedFormOf } from "../lib/page/text/cues.ts";
import { bundledInterviews } from "../tooling/interviews.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import {
  coveragePage,
  interviewOf,
  type MadeInterview,
  madeNames,
  madeSentencesOf,
  otherPage,
  secondVersion,
} from "./library/made-interviews.ts";
import { MadeLibrary } from "./library/made-library.ts";
import { MadeSentences, oneOf, seeded } from "./library/made-words.ts";
import { readInterviewSets } from "./matching/interview-sets.ts";
import { percentile } from "./percentile.ts";

const SIZES = [1, 100, 1_000, 10_000];
/** The person of whom there are most interviews, and how many: of each library no more than a third. */
const PERSON = 0;
const OF_PERSON = 300;
/** Sentences that a page quotes: a flash, a report, a long one. */
const QUOTED = [2, 6, 20];
const PAGES = 10;
/** Pages of 6,000 characters, as long as the one by which the matching's speed is told. */
const PARAGRAPHS = 60;

/** Adds interviews of others, one of each, from a number of interviews to another. */
function addOthers(library: MadeLibrary, from: number, to: number): void {
  for (let guest = from; guest < to; guest++) library.addUnread(`other-${guest}`, guest + 1);
}

/** A library in which every second interview of the person is another version of the one before it. */
function madeLibrary(size: number, words: MadeSentences): { library: MadeLibrary; made: MadeInterview[] } {
  const random = seeded(size);
  const library = new MadeLibrary();
  const ofPerson = Math.min(OF_PERSON, Math.ceil(size * 0.3));
  const made: MadeInterview[] = [];
  for (let at = 0; at < ofPerson; at++) {
    const before = at % 2 === 1 ? made[at - 1] : undefined;
    const sentences =
      before === undefined ? madeSentencesOf(words, random) : secondVersion(before.sentences, words, random);
    const interview = interviewOf(`person-${at}`, PERSON, sentences);
    library.add(interview.interview);
    made.push(interview);
  }
  addOthers(library, ofPerson, size);
  return { library, made };
}

/** @returns the median and the slowest of what pages take, in milliseconds of the processor: others may be at work on it */
function timed(ask: (at: number) => void): string {
  const times = Array.from({ length: PAGES }, (_, at) => {
    const began = process.cpuUsage();
    ask(at);
    return process.cpuUsage(began).user / 1000;
  });
  return `${percentile(times, 0.5).toFixed(1)} (slowest ${Math.max(...times).toFixed(1)})`;
}

/** Whether a version of an interview has every sentence that a page quotes, so that the page may go back to it as well. */
const holdsAllQuoted = ({ text }: MatchedPage, sentences: readonly string[]): boolean =>
  Array.from(text.matchAll(/“(.*?)”/gu), ([, quoted = ""]) => quoted).every((quoted) =>
    sentences.includes(quoted),
  );

/** How often the interview that a page quotes is among those it is compared with, and is what is found. */
function choices(library: MadeLibrary, made: readonly MadeInterview[], words: MadeSentences, name: string) {
  return QUOTED.map((quoted) => {
    const random = seeded(quoted);
    let [chosen, right, either, other, wrong] = [0, 0, 0, 0, 0];
    for (let page = 0; page < PAGES; page++) {
      const at = Math.floor(random() * made.length);
      const interview = made[at];
      if (interview === undefined) continue;
      const asked = coveragePage(interview, name, quoted, words, random);
      const answer = library.ask(asked);
      if (answer.chosen.includes(interview.interview.id)) chosen++;
      const found = answer.coverage.interview;
      if (found === interview.interview.id) right++;
      else if (found === made[at ^ 1]?.interview.id) {
        if (holdsAllQuoted(asked, made[at ^ 1]?.sentences ?? [])) either++;
        else other++;
      } else if (found !== null) wrong++;
    }
    return [quoted, ...[chosen, right, either, other, wrong].map((count) => `${count}/${PAGES}`)];
  });
}

export const library: BenchPart = {
  title: "a library of very many interviews: what the gate reads, and what a page takes in the background",
  async run() {
    const words = new MadeSentences([
      ...bundledInterviews(),
      ...readInterviewSets().map(({ interview }) => interview),
    ]);
    const [name = ""] = madeNames(PERSON);
    let before = 0;
    let { library, made } = madeLibrary(1, words);
    for (const size of SIZES) {
      if (made.length === OF_PERSON) addOthers(library, before, size);
      else ({ library, made } = madeLibrary(size, words));
      before = size;
      library.open();
      const random = seeded(7);
      const pages = Array.from({ length: PAGES }, () => ({
        nobody: otherPage(words, "", PARAGRAPHS, random),
        person: otherPage(words, name, PARAGRAPHS, random),
        coverage: coveragePage(oneOf(made, random), name, PARAGRAPHS, words, random),
      }));
      const asked = (kind: "nobody" | "person" | "coverage"): string =>
        timed((at) => {
          const page = pages[at]?.[kind];
          if (page !== undefined) library.ask(page);
        });
      const costs = [
        size.toLocaleString("en"),
        made.length,
        `${(JSON.stringify(storedFormOf(cuesOf(library.names))).length / 1024).toFixed(1)} KB`,
        `${(library.catalogueSize / 1024).toFixed(0)} KB`,
        asked("nobody"),
        asked("person"),
        asked("coverage"),
        size > 1_000 ? "" : "≤ 32 KB, ≤ 50 ms",
      ];
      printTable(
        `Pages of ${PARAGRAPHS} paragraphs; milliseconds of the processor, the catalogue read and no interview: median of ${PAGES}`,
        [
          "interviews",
          "of one person",
          "gate",
          "catalogue",
          "names nobody",
          "names the person",
          "coverage",
          "bar",
        ],
        [costs],
      );
      printTable(
        "Which of two versions of one interview a page is given to",
        [
          "interviews",
          "sentences quoted",
          "compared with it",
          "it is found",
          "the other one, with the same sentences",
          "the other one",
          "another one",
        ],
        choices(library, made, words, name).map((row) => [size.toLocaleString("en"), ...row]),
      );
    }
  },
};
