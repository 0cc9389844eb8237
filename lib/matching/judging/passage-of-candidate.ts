import type { Speaker } from "../../interview/interview.ts";
import type { Negation } from "../../language/language.ts";
import { isAcross } from "../../language/reading.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { findQuotations } from "../../text/quotations.ts";
import type { Work } from "../../text/work.ts";
import { type AcceptedCandidate, mayContradict } from "../deciding/acceptance.ts";
import {
  ATTRIBUTION_WORK,
  attributionLength,
  attributionOf,
  mayBeSaidByOther,
} from "../deciding/attribution.ts";
import { isPlaced } from "../deciding/certainty.ts";
import { reportedBy, saidBy } from "../deciding/named-speaker.ts";
import { isOfInterviewer } from "../deciding/of-interviewer.ts";
import { leadsToOther, PEOPLE_WORK } from "../deciding/other-people.ts";
import { sentenceAround } from "../deciding/sentence-around.ts";
import type { FoldedPage } from "../folded-page.ts";
import { FOLDING_WORK } from "../indexing/features.ts";
import type { Misattribution, Passage, PassageFlag, PassageSource } from "../passage.ts";
import type { Candidate } from "../tracing/candidates.ts";
import { CONTRADICTION_WORK, contradictionOf } from "./contradiction.ts";
import { drawnOut } from "./drawn-out.ts";
import { areSpliced, saidRound, sameElsewhere, sourcesOf } from "./sources.ts";
import { EDITED_SIMILARITY, judge, SAME_WORDS } from "./verdict.ts";

/** Behind a passage that ends a question, also within a quotation. */
const QUESTION_MARK = /^["”」』]?[?？]/u;
/** What stands before a passage in its clause, and how far before it is looked for. In characters. */
const CLAUSE_BEFORE = /[^,.;:!?，。；：！？、\n]*$/u;
const REACH_BEFORE = 60;

/** A probability to three decimal places. */
const rounded = (probability: number): number => Math.round(probability * 1_000) / 1_000;

const lengthOf = (sources: readonly PassageSource[]): number =>
  sources.reduce((sum, { text }) => sum + text.length, 0);

/** Makes a passage of an accepted candidate: its sources, verdict and flags. */
export function passageOf(page: FoldedPage, candidate: AcceptedCandidate, work: Work): Passage {
  const { text, folded } = page;
  const { index, quoted, direct } = candidate;
  const { ranges: traced, alternative } = preferGuest(folded, candidate);
  const opening =
    quoted || direct ? 0 : attributionLength(folded.slice(candidate.start, candidate.end), index);
  const { start, end } = quoted
    ? candidate
    : withoutLoneMarks(text, { start: candidate.start + opening, end: candidate.end });
  const words = text.slice(start, end);
  const ranges = isAcross(index.reading) ? traced : drawnOut(traced, words, index);
  const sources: PassageSource[] = ranges.flatMap((range) => sourcesOf(range, index));
  work.draw((candidate.end - start) * FOLDING_WORK);
  work.draw(2 * ATTRIBUTION_WORK + CONTRADICTION_WORK * (words.length + lengthOf(sources)));
  const across = isAcross(index.reading);
  const spliced = (quoted || direct) && areSpliced(ranges, index);
  const plain = judge(words, sources, { reported: false, spliced, across }, work);
  const reported =
    !across &&
    !(quoted || direct) &&
    (opening > 0 ||
      plain.similarity < EDITED_SIMILARITY ||
      (plain.similarity < SAME_WORDS && attributionOf(folded, start, end, index).spoken));
  const verdict = reported ? judge(words, sources, { reported, spliced, across }, work) : plain;
  const [only] = ranges;
  work.draw(index.clauses.length);
  const alternatives = ranges.length === 1 && only !== undefined ? sameElsewhere(only, index) : [];
  if (alternative !== null) alternatives.push(sourcesOf(alternative, index));
  const { kind, similarity, changes } = verdict;
  const asked = QUESTION_MARK.exec(text.slice(end, end + 2))?.[0] ?? "";
  const before = CLAUSE_BEFORE.exec(text.slice(Math.max(0, start - REACH_BEFORE), start))?.[0] ?? "";
  const round = ranges.map((range) => saidRound(range, index)).join("\n");
  const { reading } = index;
  const compared = { words: words + asked, before, sources, round, similarity, changes, reading };
  // What somebody else says of the same (the minister: "That is not so") alters nothing.
  const isOthers = (): boolean =>
    quoted
      ? mayBeSaidByOther(folded, start, end, index) || leadsToOther(page, start, end, index)
      : !direct && isObjection(folded, { start, end }, index.language.negation);
  work.draw(PEOPLE_WORK);
  const isJudged = kind !== "verbatim" && mayContradict(candidate) && !isOthers();
  const contradiction = isJudged ? contradictionOf(compared, work) : null;
  const flags: PassageFlag[] = [...verdict.flags];
  if (contradiction !== null) flags.push("altered");
  const misattribution = isPlaced(candidate)
    ? misattributionOf(speakerOnPage(folded, { start, end }, candidate), [...sources, ...alternatives.flat()])
    : null;
  if (misattribution !== null) flags.push("misattributed");
  return {
    start,
    end,
    text: words,
    quoted,
    kind,
    flags,
    score: rounded(candidate.probability),
    sources,
    alternatives,
    changes,
    contradiction,
    misattribution,
  };
}

/** The guest's answer before the interviewer's echo of it, where two places say the same and the guest is named. */
function preferGuest(folded: string, candidate: Candidate): Pick<Candidate, "ranges" | "alternative"> {
  const { index, alternative, ranges, start, end } = candidate;
  if (alternative === null || !isOfInterviewer(candidate)) return candidate;
  if (isOfInterviewer({ index, ranges: [alternative] })) return candidate;
  const { asked, speakers } = attributionOf(folded, start, end, index);
  if (asked || speakers[0]?.role === "interviewer") return candidate;
  return { ranges: [alternative], alternative: ranges[0] ?? null };
}

/** Whether the sentence of indirect speech begins, or follows upon one, so that its author objects to what was said: 「不,二手市場不好」. */
function isObjection(folded: string, place: TextRange, negation: Negation | null): boolean {
  if (negation === null) return false;
  const { start } = sentenceAround(folded, place);
  return (
    negation.objection.test(folded.slice(start, place.end).trimStart()) ||
    negation.objected.test(folded.slice(Math.max(0, start - REACH_BEFORE), start))
  );
}

/** A range without a quotation mark at its edge that nothing within it closes or opens: 說「見到了山姆. */
function withoutLoneMarks(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const [first, ...others] = findQuotations(words.replaceAll("\n", " "));
  if (first === undefined || others.length > 0) return { start, end };
  const isOpenedFirst = first.start === 1;
  const isClosedLast = first.end === words.length - 1;
  const isNeverClosed = first.end === words.length;
  const isNeverOpened = first.start === 0;
  return {
    start: start + (isOpenedFirst && (isNeverClosed || isClosedLast) ? 1 : 0),
    end: end - (isClosedLast && (isNeverOpened || isOpenedFirst) ? 1 : 0),
  };
}

/**
 * Whom the page names as the one who says a passage; `null` where that is not beyond doubt. What a guest is reported to
 * say may be what the interviewer asked, and the guest said yes to.
 */
function speakerOnPage(folded: string, place: TextRange, candidate: Candidate): Speaker | null {
  const { quoted, index } = candidate;
  if (quoted) return saidBy(folded, place.start, place.end, index);
  return isOfInterviewer(candidate) ? null : reportedBy(folded, place, index);
}

/** Two speakers, where the page names one who says it nowhere; `null` else. */
function misattributionOf(named: Speaker | null, sources: readonly PassageSource[]): Misattribution | null {
  const said = sources[0]?.speaker ?? null;
  return named !== null &&
    said !== null &&
    sources.every(({ speaker }) => speaker !== null && speaker !== named.id)
    ? { page: named.id, source: said }
    : null;
}
