import type { Script } from "../../lib/chinese/script.ts";
import type { FrameReport, ReportedPassage } from "../../lib/extension/messages/frame-report.ts";
import type { PageChoices, ScriptScope } from "../../lib/extension/page-choices.ts";
import type { CoverageDecision, PageScript } from "../../lib/extension/stored-settings.ts";
import type { OutOfReach, TabReport } from "../../lib/extension/tab.ts";
import type { IncompleteHighlight } from "../../lib/highlights/incomplete-highlight.ts";
import { type LeftOut, PASSAGE_KINDS, type PassageKind } from "../../lib/matching/passage.ts";

/** A passage and the frame of the page that it stands in. */
export interface ListedPassage extends ReportedPassage {
  readonly frame: number;
}

/** What the popup knows of the page that it was opened on. */
export type PopupView =
  | { readonly state: "loading" }
  | { readonly state: "unreachable"; readonly reason: OutOfReach }
  | {
      readonly state: "reached";
      /** Of the interview that the page covers; `null` where it covers none. */
      readonly interview: FrameReport["interview"];
      readonly repost: boolean;
      /** What of the page was not looked at: the most that any frame says. */
      readonly leftOut: LeftOut | null;
      readonly passages: readonly ListedPassage[];
      readonly hidden: number;
      readonly decision: CoverageDecision | null;
      /** What the page is shown in; `original` as its author wrote it. */
      readonly script: PageScript | "original";
      /** Where the choice of the script holds. */
      readonly scope: ScriptScope;
      /** The script that the page's author wrote. */
      readonly written: Script;
      /** At how many places the page put its own text back so often that it was left there. */
      readonly givenUp: number;
      /** As it is named in settings; empty where the page belongs to no site. */
      readonly site: string;
      /** Ids of the reader's highlights that are not found on the page. */
      readonly missing: readonly string[];
      /** Those of them that are there in parts. */
      readonly incomplete: readonly IncompleteHighlight[];
      readonly annotateSite: boolean;
      /** Whether the bar offers to keep what is selected. */
      readonly barSite: boolean;
    };

/** Puts together what the frames of a page report and what the settings say. */
export function popupView(report: TabReport, choices: PageChoices): PopupView {
  if (report.reach !== "reached") return { state: "unreachable", reason: report.reach };
  const frames = report.frames.filter((frame) => frame.report.covered || frame.report.decision === "look");
  const top = report.frames.find(({ frame }) => frame === 0)?.report;
  return {
    state: "reached",
    interview: frames.find((frame) => frame.report.interview !== null)?.report.interview ?? null,
    leftOut: leftOutOf(report.frames.map((frame) => frame.report)),
    repost: frames.some((frame) => frame.report.repost),
    passages: frames.flatMap(({ frame, report: { passages } }) =>
      passages.map((passage) => ({ ...passage, frame })),
    ),
    hidden: frames.reduce((sum, frame) => sum + frame.report.hidden, 0),
    decision: top?.decision ?? choices.decision,
    script: top?.conversion?.target ?? (top === undefined ? choices.script : "original"),
    scope: choices.scope,
    written: top?.conversion?.target ? top.conversion.script : choices.written,
    givenUp: report.frames.reduce((sum, frame) => sum + (frame.report.conversion?.givenUp ?? 0), 0),
    site: choices.site,
    missing: top?.missing ?? [],
    incomplete: top?.incomplete ?? [],
    annotateSite: choices.annotateSite,
    barSite: choices.barSite,
  };
}

/** The whole of one frame says more than the rest of another. */
function leftOutOf(reports: readonly FrameReport[]): LeftOut | null {
  const parts = reports.map(({ leftOut }) => leftOut);
  return parts.includes("page") ? "page" : parts.includes("rest") ? "rest" : null;
}

/** @returns the kinds that occur, from the most to the least faithful, with how often they do */
export function countKinds(passages: readonly ReportedPassage[]): { kind: PassageKind; count: number }[] {
  return PASSAGE_KINDS.map((kind) => ({
    kind,
    count: passages.filter((passage) => passage.kind === kind).length,
  })).filter(({ count }) => count > 0);
}
