import process from "node:process";
import { parseArgs } from "node:util";
import { detectScript } from "../lib/chinese/script.ts";
import { originalRange } from "../lib/interview/display-text.ts";
import type { Interview } from "../lib/interview/interview.ts";
import { changedWords } from "../lib/matching/change.ts";
import { findCoverage } from "../lib/matching/coverage.ts";
import type { Passage, PassageSource } from "../lib/matching/passage.ts";
import { runCommand } from "../tooling/command.ts";
import { readHtmlFile } from "../tooling/html-file.ts";
import { INTERVIEW_OPTIONS, readInterviewOptions } from "../tooling/interviews.ts";
import { englishLexicon } from "../tooling/lexicon.ts";
import { pageFromHtml } from "../tooling/page-from-html.ts";

const USAGE = "Usage: npm run --silent check -- PAGE.html… [--interview FILE [--details FILE]]…";

/** A source as the transcript has it, ticker markup and brackets included. */
function printableSource(source: PassageSource, interview: Interview) {
  const rendition = interview.renditions.find(({ id }) => id === source.rendition);
  const paragraph = rendition?.turns[source.turn - 1]?.paragraphs[source.paragraph];
  const range = paragraph === undefined ? null : originalRange(paragraph, source.start, source.end);
  return {
    turn: source.turn,
    speaker: interview.speakers.find(({ id }) => id === source.speaker)?.name ?? null,
    text: range === null ? source.text : (paragraph?.original.slice(range.start, range.end) ?? source.text),
  };
}

function printablePassage(passage: Passage, interview: Interview | undefined) {
  const { text, quoted, kind, flags, score, contradiction } = passage;
  const sources =
    interview === undefined ? [] : passage.sources.map((source) => printableSource(source, interview));
  return {
    text,
    quoted,
    kind,
    flags,
    score,
    sources,
    changes: passage.changes.map((change) => changedWords(change, passage)),
    contradiction: contradiction === null ? null : changedWords(contradiction, passage),
  };
}

/** What a saved page has of some interviews. @throws Error with a sentence where there is no such file */
function checkedPage(file: string, interviews: readonly Interview[]) {
  const { text, title, lang } = pageFromHtml(readHtmlFile(file));
  const coverage = findCoverage({ text: text.text, title }, interviews, englishLexicon());
  const interview = interviews.find(({ id }) => id === coverage.interview);
  return {
    page: { file, title, lang, script: detectScript(text.text).script },
    coverage: coverage.covered,
    score: coverage.score,
    interview: coverage.interview,
    passages: coverage.passages.map((passage) => printablePassage(passage, interview)),
  };
}

runCommand(USAGE, () => {
  const { tokens, positionals } = parseArgs({
    allowPositionals: true,
    options: INTERVIEW_OPTIONS,
    tokens: true,
  });
  if (positionals.length === 0) throw new Error("Name a saved page, or several.");
  const interviews = readInterviewOptions(tokens);
  const checked = positionals.map((file) => checkedPage(file, interviews));
  process.stdout.write(`${JSON.stringify(checked.length === 1 ? checked[0] : checked, null, 2)}\n`);
});
