import { foldedText } from "../../lib/chinese/folded-text.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { findCoverage } from "../../lib/matching/coverage.ts";
import type { Passage } from "../../lib/matching/passage.ts";
import { englishLexicon } from "../../tooling/lexicon.ts";
import type { InterviewSet } from "./interview-sets.ts";
import type { LabelledPage, LabelledRow } from "./labelled-pages.ts";
import { isSame, type Range } from "./ranges.ts";
import { Rate, SHORTEST_COUNTED, type Wrong } from "./score.ts";

/** Quoted passages of fewer words are not counted on English pages. */
const FEWEST_WORDS = 5;

/** What is counted on the pages of one direction. */
export class InterviewScore {
  readonly coverage = new Rate();
  readonly taken = new Rate();
  readonly quotedRecall = new Rate();
  readonly quotedPrecision = new Rate();
  readonly reportedRecall = new Rate();
  readonly reportedPrecision = new Rate();
  readonly turns = new Rate();
  readonly falseAccusations = new Rate();
  readonly altered = new Rate();
  readonly wrong: Wrong[] = [];
}

export const isStatement = ({ kind }: LabelledRow): boolean => kind !== "term" && kind !== "unmatched";

/** Whether a quotation is long enough to be told from a term. */
const isLong = (text: string, page: LabelledPage): boolean =>
  page.language.startsWith("zh")
    ? foldedText(text).text.length >= SHORTEST_COUNTED
    : text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= FEWEST_WORDS;

/** The numbers of the turns that hold a label's sources. */
export function turnsOf({ sources }: LabelledRow, { renditions: [rendition] }: Interview): Set<number> {
  const words = sources.map((source) => foldedText(source).text);
  return new Set(
    (rendition?.turns ?? [])
      .filter(({ paragraphs }) => {
        const text = paragraphs.map(({ original }) => foldedText(original).text).join("");
        return words.some((source) => text.includes(source));
      })
      .map(({ number }) => number),
  );
}

/** Whether all that a passage, or one of its alternatives, names lies in turns of the label. */
function isRightTurn(passage: Passage, row: LabelledRow, interview: Interview): boolean {
  const turns = turnsOf(row, interview);
  return [passage.sources, ...passage.alternatives].some(
    (sources) => sources.length > 0 && sources.every(({ turn }) => turns.has(turn)),
  );
}

const ACCUSATIONS = ["altered", "misattributed"] as const;

/** Where on the page the words are that a passage is accused for; `null` where it is not accused so. */
function accusedPlace(
  { flags, start, end, contradiction }: Passage,
  flag: (typeof ACCUSATIONS)[number],
): Range | null {
  if (!flags.includes(flag)) return null;
  if (flag === "misattributed" || contradiction === null) return { start, end };
  return { start: start + contradiction.page.start, end: start + contradiction.page.end };
}

/** Whether a label says of words at a place what an accusation does: a passage may hold the words of several labels. */
const isLabelled = (row: LabelledRow, flag: (typeof ACCUSATIONS)[number], place: Range): boolean =>
  row.flags.includes(flag) && row.places.some((own) => own.start < place.end && place.start < own.end);

const kindOf = ({ quoted }: { readonly quoted: boolean }): string => (quoted ? "quoted" : "reported");

function scoreRows(
  page: LabelledPage,
  found: readonly Passage[],
  interview: Interview,
  score: InterviewScore,
): void {
  for (const row of page.rows.filter(isStatement)) {
    const passage = found.find((candidate) => row.places.some((place) => isSame(place, candidate)));
    if (!row.quoted) score.reportedRecall.add(passage !== undefined);
    else if (isLong(row.text, page)) score.quotedRecall.add(passage !== undefined);
    if (passage === undefined)
      score.wrong.push({ page: page.name, what: `missed, ${kindOf(row)}`, text: row.text });
    else {
      const isRight = isRightTurn(passage, row, interview);
      score.turns.add(isRight);
      if (!isRight) score.wrong.push({ page: page.name, what: "wrong turn", text: row.text });
    }
    if (row.flags.includes("altered"))
      score.altered.add(
        found.some((candidate) => {
          const place = accusedPlace(candidate, "altered");
          return place !== null && isLabelled(row, "altered", place);
        }),
      );
  }
}

function scorePassages(page: LabelledPage, found: readonly Passage[], score: InterviewScore): void {
  for (const passage of found) {
    const row = page.rows.find(
      (candidate) => isStatement(candidate) && candidate.places.some((place) => isSame(place, passage)),
    );
    if (!passage.quoted) score.reportedPrecision.add(row !== undefined);
    else if (isLong(passage.text, page)) score.quotedPrecision.add(row !== undefined);
    if (row === undefined)
      score.wrong.push({ page: page.name, what: `not labelled, ${kindOf(passage)}`, text: passage.text });
    const isFalse = ACCUSATIONS.some((flag) => {
      const place = accusedPlace(passage, flag);
      return place !== null && !page.rows.some((labelled) => isLabelled(labelled, flag, place));
    });
    score.falseAccusations.add(isFalse);
    if (isFalse)
      score.wrong.push({ page: page.name, what: `accused, ${passage.flags.join(", ")}`, text: passage.text });
  }
}

/**
 * Adds what is found on the pages of a set to the scores by direction.
 * @param library all interviews that a page is compared with, the set's own among them
 */
export function scoreSet(
  { name, interview, pages }: InterviewSet,
  library: readonly Interview[],
  scoreOf: (direction: InterviewSet["pages"][number]["direction"]) => InterviewScore,
): void {
  for (const labelled of pages) {
    const page = { ...labelled, name: `${name}/${labelled.name}` };
    const score = scoreOf(page.direction);
    const coverage = findCoverage(page, library, englishLexicon());
    const isOwn = coverage.interview === interview.id;
    if (page.covers) score.coverage.add(coverage.covered && isOwn);
    else score.taken.add(coverage.covered);
    if (page.covers && !(coverage.covered && isOwn))
      score.wrong.push({ page: page.name, what: "coverage not seen", text: page.title });
    if (!page.covers && coverage.covered)
      score.wrong.push({ page: page.name, what: "taken for coverage", text: page.title });
    const found = coverage.passages.filter(({ kind }) => kind !== "unmatched");
    scoreRows(page, isOwn ? found : [], interview, score);
    scorePassages(isOwn ? page : { ...page, rows: [] }, found, score);
  }
}
