import type { InterviewDraft } from "./interview-draft.ts";

/** The `id` under which lies what is being added. */
export const ADDED_DRAFT = "added";

/** What a person has put in and corrected, kept until it is added or thrown away. */
export interface KeptDraft {
  /** `ADDED_DRAFT`, or the `id` of the interview that is being edited. */
  readonly id: string;
  /** What was pasted or opened; empty where an interview is edited. */
  readonly text: string;
  /** `null` as long as nothing could be read. */
  readonly draft: InterviewDraft | null;
  /** Whether speakers or turns were corrected: then a changed text is not read again unasked. */
  readonly isCorrected: boolean;
  /** Whether the text has changed since the draft was read. */
  readonly isOutdated: boolean;
}

export const emptyDraft = (id: string): KeptDraft => ({
  id,
  text: "",
  draft: null,
  isCorrected: false,
  isOutdated: false,
});
