import type { FoldedPage } from "../folded-page.ts";
import type { Candidate } from "../tracing/candidates.ts";
import type { Span } from "../tracing/spans.ts";
import type { OccasionsOnPage } from "./occasions-on-page.ts";

/** A page's text and what was found on it, before it is decided what goes back to the interview. */
export interface TracedPage extends FoldedPage {
  /** In order. */
  readonly spans: readonly Span[];
  /** The quotations among them that are near to something in the transcript, however doubtful the place is. */
  readonly near: ReadonlySet<Span>;
  /** In order. */
  readonly candidates: readonly Candidate[];
  readonly occasions: OccasionsOnPage;
}
