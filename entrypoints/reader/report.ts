import type { FramePassage } from "../../lib/extension/messages/frame-passages.ts";
import type { FrameReport, ReportedPassage } from "../../lib/extension/messages/frame-report.ts";
import type { CoverageDecision } from "../../lib/extension/stored-settings.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import type { Coverage } from "../../lib/matching/passage.ts";
import type { AnnotatedDocument } from "../../lib/page/painting/annotated-document.ts";
import { type AnnotatedPassage, allPassages } from "../../lib/page/painting/annotated-passage.ts";

/** What the popup and the badge are told of a frame. */
export function reportOf(
  page: AnnotatedDocument,
  coverage: Coverage | null,
  decision: CoverageDecision | null,
  conversion: NonNullable<FrameReport["conversion"]>,
): Omit<FrameReport, "missing" | "incomplete"> {
  const passages = allPassages(page);
  const interview = passages[0]?.interview;
  return {
    covered: coverage?.covered ?? false,
    interview: interview === undefined ? null : titlesOf(interview),
    repost: page.repost !== null,
    leftOut: coverage?.leftOut ?? null,
    passages: passages.map(reported),
    hidden: page.hiddenCount,
    decision,
    conversion,
  };
}

const titlesOf = ({ id, title, titles }: Interview): FrameReport["interview"] =>
  titles === undefined ? { id, title } : { id, title, titles: { ...titles } };

/** What the side panel is told of a frame's passages: all that is known of each. */
export function passagesOf(page: AnnotatedDocument): FramePassage[] {
  return allPassages(page).map(({ id, passage, interview }) => ({ id, passage, interview: interview.id }));
}

function reported({ id, passage, interview }: AnnotatedPassage): ReportedPassage {
  const speakers = new Set(passage.sources.map((source) => source.speaker));
  return {
    id,
    text: passage.text,
    quoted: passage.quoted,
    kind: passage.kind,
    flags: [...passage.flags],
    speakers: interview.speakers.filter((speaker) => speakers.has(speaker.id)).map((speaker) => speaker.name),
  };
}
