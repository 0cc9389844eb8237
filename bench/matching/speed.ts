import { performance } from "node:perf_hooks";
import type { Interview } from "../../lib/interview/interview.ts";
import { coverageSlices, findCoverage } from "../../lib/matching/coverage.ts";
import { type InterviewIndex, indexSlices } from "../../lib/matching/indexing/interview-index.ts";
import { packIndex, unpackSlices } from "../../lib/matching/indexing/packed-index.ts";
import { inOneGo, Work } from "../../lib/text/work.ts";

/** A text of this length: an article over and over, as a page with many articles has it. */
const repeated = (article: string, length: number): string =>
  article.repeat(Math.ceil(length / Math.max(1, article.length))).slice(0, length);

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** The memory of an index's postings in bytes: two of the clause and four of the weight for each entry, and the key. */
function indexSize(index: InterviewIndex): number {
  let size = 0;
  for (const { clauses, weights } of index.postings.values())
    size += 8 + clauses.byteLength + weights.byteLength;
  return size + index.clauses.reduce((sum, clause) => sum + 2 * clause.text.length + 32, 0);
}

/** What a page of a length costs, and how long the longest slice is. */
export function measureSpeed(article: string, interview: Interview): (readonly [string, string, string])[] {
  const [rendition] = interview.renditions;
  if (rendition === undefined) return [];
  const before = performance.now();
  const index = inOneGo(indexSlices(interview, rendition, new Work()));
  const built = performance.now() - before;

  const packed = packIndex(index);
  const beforeUnpacking = performance.now();
  inOneGo(unpackSlices(packed, interview, rendition, new Work()));
  const unpacked = performance.now() - beforeUnpacking;

  const short = { title: "", text: repeated(article, 6_000) };
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    findCoverage(short, [interview]);
    return performance.now() - start;
  });
  const rows: (readonly [string, string, string])[] = [
    ["index: built in", milliseconds(built), ""],
    ["index: read, as it comes with the extension", milliseconds(unpacked), "≤ 150 ms"],
    ["index: size", `${(indexSize(index) / 1024).toFixed(0)} KB`, "≤ 1024 KB"],
    ["6,000 characters: median", milliseconds(percentile(times, 0.5)), "≤ 15 ms"],
  ];
  for (const length of [250_000, 500_000, 1_000_000]) {
    const slices: number[] = [];
    const run = coverageSlices({ title: "", text: repeated(article, length) }, [interview]);
    for (let done = false; !done; ) {
      const start = performance.now();
      done = run.next().done === true;
      slices.push(performance.now() - start);
    }
    rows.push([
      `${length.toLocaleString("en")} characters: together`,
      milliseconds(slices.reduce((sum, value) => sum + value, 0)),
      length === 1_000_000 ? "≤ 1500 ms" : "",
    ]);
    rows.push([
      `${length.toLocaleString("en")} characters: longest slice`,
      milliseconds(slices.reduce((most, value) => Math.max(most, value), 0)),
      length === 1_000_000 ? "≤ 8 ms" : "",
    ]);
  }
  return rows;
}
