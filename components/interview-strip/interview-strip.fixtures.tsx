import { PASSAGE_KINDS } from "../../lib/matching/passage.ts";
import paper from "../paper.css?inline";
import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import style from "./interview-strip.css?inline";
import { InterviewStrip, type InterviewStripProps } from "./interview-strip.tsx";
import type { StripTurn } from "./interview-strip-turns.ts";

const KINDS = PASSAGE_KINDS.filter((kind) => kind !== "unmatched");

/** An interview in which short questions and long answers take turns, some of them taken up. */
export const turnsOf = (count: number): StripTurn[] =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    speaker: at % 2 === 0 ? "傑西卡·萊辛" : "馬克·扎克伯格",
    length: at % 2 === 0 ? 60 : 400 + ((at * 97) % 900),
    taken:
      at % 2 === 0 || at % 3 === 2
        ? []
        : [{ start: 0.1, end: 0.55, kind: KINDS[(at >> 1) % KINDS.length] ?? ("verbatim" as const) }],
  }));

type Shown = Pick<InterviewStripProps, "turns" | "size">;

const STATES: Readonly<Record<string, Shown>> = {
  usual: { turns: turnsOf(19), size: "usual" },
  small: { turns: turnsOf(19), size: "small" },
  "one turn": { turns: turnsOf(1), size: "usual" },
  "nothing taken": { turns: turnsOf(19).map((turn) => ({ ...turn, taken: [] })), size: "usual" },
  "many turns": { turns: turnsOf(120), size: "usual" },
  "very many turns": { turns: turnsOf(600), size: "small" },
};

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style: `${paper}${style}` },
  states: statesOf(STATES, (shown, translate) => (
    <InterviewStrip {...shown} translate={translate} onTurn={() => {}} />
  )),
};
