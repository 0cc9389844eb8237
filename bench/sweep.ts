import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as CoverageModule from "../lib/matching/coverage.ts";
import { bundledInterviews } from "../tooling/interviews.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import { type LabelledPage, readLabelledPages } from "./matching/labelled-pages.ts";
import { Score, scorePage } from "./matching/score.ts";
import { TranscriptPlaces } from "./matching/transcript-places.ts";

const root = resolve(import.meta.dirname, "..");
const MATCHING = join(root, "lib/matching");
/** Each constant is tried at these multiples of what it is. */
const FACTORS = [0.75, 0.9, 1, 1.1, 1.25];
/** What only says how work is cut, and changes no answer. */
const NO_ANSWER = /_PER_STEP|LONG_LINE/;

/** A number that stands under a name in a file of the engine: `NAME = 1` or a field of `NAME = { field: 1 }`. */
interface Constant {
  readonly file: string;
  /** `NAME` or `NAME.field`. */
  readonly name: string;
  readonly value: number;
  /** Half-open range of the number in the file. */
  readonly start: number;
  readonly end: number;
}

function constantsOf(file: string): Constant[] {
  const source = readFileSync(join(MATCHING, file), "utf8");
  const constants: Constant[] = [];
  for (const match of source.matchAll(
    /^(?:export )?const ([A-Z_]+)(?:: \w+)? = (\{[^}]*\}|[\d._]+(?=;))/gm,
  )) {
    const [whole, name = "", written = ""] = match;
    const offset = match.index + whole.length - written.length;
    for (const number of written.matchAll(/(?:(\w+): )?([\d._]+)/g)) {
      const [all, field, digits = ""] = number;
      const start = offset + number.index + all.length - digits.length;
      constants.push({
        file,
        name: field === undefined ? name : `${name}.${field}`,
        value: Number(digits.replaceAll("_", "")),
        start,
        end: start + digits.length,
      });
    }
  }
  return constants.filter(({ name }) => !NO_ANSWER.test(name));
}

/** Runs the engine with one constant changed, in a copy of it, on labelled pages. */
async function scoreWith(
  { file, start, end }: Constant,
  value: number,
  pages: readonly LabelledPage[],
): Promise<Score> {
  const copy = mkdtempSync(join(root, "node_modules/.sweep-"));
  try {
    cpSync(join(root, "lib"), copy, { recursive: true });
    const path = join(copy, "matching", file);
    const source = readFileSync(path, "utf8");
    writeFileSync(path, source.slice(0, start) + String(value) + source.slice(end));
    const { findCoverage }: typeof CoverageModule = await import(
      pathToFileURL(join(copy, "matching/coverage.ts")).href
    );
    const interviews = bundledInterviews();
    const [interview] = interviews;
    if (interview === undefined)
      throw new Error("There is no bundled interview; run npm run build:interview.");
    const transcript = new TranscriptPlaces(interview);
    const score = new Score();
    for (const page of pages) {
      const { covered, passages } = findCoverage(page, interviews);
      scorePage(page, covered, passages, transcript, score);
    }
    return score;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * Shows what each constant of the engine does to the rates on the pages to develop on; those that are only measured
 * are left alone. `npm run bench -- sweep` tries all, `npm run bench -- sweep NAME 1 2 3` one at the values given.
 */
export const sweep: BenchPart = {
  title:
    "the rates on the half to develop on, with each constant of the engine changed (NAME VALUE… for one)",
  async run([wanted, ...values]) {
    const pages = readLabelledPages(join(root, "bench/frozen/develop"));
    const constants = readdirSync(MATCHING, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("fixtures"))
      .flatMap(constantsOf)
      .filter(({ name }) => wanted === undefined || name === wanted);
    if (constants.length === 0) throw new Error(`No constant of the engine is called "${wanted}".`);
    for (const constant of constants) {
      const tried =
        values.length > 0 ? values.map(Number) : FACTORS.map((factor) => rounded(constant.value * factor));
      const rows: string[][] = [];
      for (const value of new Set(tried)) {
        const score = await scoreWith(constant, value, pages);
        rows.push([
          value === constant.value ? `${value} (now)` : String(value),
          `${score.quotedRecall}`,
          `${score.quotedPrecision}`,
          `${score.reportedRecall}`,
          `${score.reportedPrecision}`,
          `${score.sources}`,
          `${score.kinds}`,
          `${score.coverage}`,
          `${score.hardNegatives}`,
        ]);
      }
      printTable(
        `${constant.name} (${constant.file})`,
        [
          "value",
          "quoted: recall",
          "precision",
          "reported: recall",
          "precision",
          "sources",
          "kind",
          "coverage",
          "negatives",
        ],
        rows,
      );
    }
  },
};

/** Counts stay whole numbers, shares keep three digits. */
function rounded(value: number): number {
  return value > 20 ? Math.round(value) : Math.round(value * 1000) / 1000;
}
