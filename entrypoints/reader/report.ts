import type { FrameReport, ReportedPassage } from "../../lib/extension/messages/frame-report.ts";
import type { CoverageDecision } from "../../lib/extension/stored-settings.ts";
import type { Coverage } from "../../lib/matching/passage.ts";
import type { AnnotatedDocument } from "../../lib/page/painting/annotated-document.ts";
import type { AnnotatedPassage } from "../../lib/page/painting/annotated-passage.ts";

/** What the popup and the badge are told of a frame. */
export function reportOf(
  page: AnnotatedDocument,
  coverage: Coverage | null,
  decision: CoverageDecision | null,
  conversion: NonNullable<FrameReport["conversion"]>,
): Omit<FrameReport, "missing" | "incomplete"> {
  const passages = page.repost === null ? page.passages : [page.repost, ...page.passages];
  const interview = passages[0]?.interview;
  return {
    covered: coverage?.covered ?? false,
    interview: interview === undefined ? null : { id: interview.id, title: interview.title },
    repost: page.repost !== null,
    leftOut: coverage?.leftOut ?? null,
    passages: passages.map(reported),
    hidden: page.hiddenCount,
    decision,
    conversion,
  };
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
