import { bundledInterviews } from "../tooling/interviews.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import { InterviewScore, scoreSet } from "./matching/interview-scores.ts";
import { DIRECTIONS, type Direction, readInterviewSets, SPLITS } from "./matching/interview-sets.ts";
import { SHAPE_HEAD, shapeOf } from "./matching/interview-shape.ts";

/**
 * Prints how matching does on interviews that it was not made with, in and between languages.
 * @param isListed whether to list what is wrong on the half for development
 */
export function measureInterviews(isListed: boolean): void {
  const sets = readInterviewSets();
  const library = [...bundledInterviews(), ...sets.map(({ interview }) => interview)];
  for (const split of SPLITS) {
    const own = sets.filter((set) => set.split === split);
    const scores = new Map<Direction, InterviewScore>(
      DIRECTIONS.map((direction) => [direction, new InterviewScore()]),
    );
    const scoreOf = (direction: Direction): InterviewScore => scores.get(direction) ?? new InterviewScore();
    for (const set of own) scoreSet(set, library, scoreOf);
    printTable(
      `${split}: other interviews (${own.map(({ name }) => name).join(", ")})`,
      [
        "pages",
        "coverage seen",
        "other occasions taken",
        "quoted: recall",
        "quoted: precision",
        "reported: recall",
        "reported: precision",
        "right turn",
        "false accusations",
        "altered found",
      ],
      [...scores].map(([direction, score]) => [
        direction,
        ...[
          score.coverage,
          score.taken,
          score.quotedRecall,
          score.quotedPrecision,
          score.reportedRecall,
          score.reportedPrecision,
          score.turns,
          score.falseAccusations,
          score.altered,
        ].map(String),
      ]),
    );
    if (isListed && split === "develop")
      printTable(
        "develop: what is wrong",
        ["page", "what", "text"],
        [...scores.values()].flatMap(({ wrong }) => wrong.map(({ page, what, text }) => [page, what, text])),
      );
  }
}

export const interviews: BenchPart = {
  title: "the labelled pages of other interviews: how they are made up, and what is found on them",
  async run() {
    const sets = readInterviewSets();
    printTable("How the sets are made up", SHAPE_HEAD, sets.flatMap(shapeOf));
    measureInterviews(true);
  },
};
