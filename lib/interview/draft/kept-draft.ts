import type { InterviewDraft } from "./interview-draft.ts";

/** The `id` under which lies what is being added. */
export const ADDED_DRAFT = "added";

/** Under which `id` lies the rendition that is being added to an interview; no interview has such an `id`. */
export const renditionDraftId = (interview: string): string => `rendition of ${interview}`;

/** What a person has put in and corrected, kept until it is added or thrown away. */
export interface KeptDraft {
  /** `ADDED_DRAFT`, the `id` of the interview that is being edited, or what `renditionDraftId` gives. */
  readonly id: string;
  /** What was pasted or opened; empty where an interview is edited. */
  readonly text: string;
  /** `null` as long as nothing could be read. */
  readonly draft: InterviewDraft | null;
  /** Whether speakers or turns were corrected: then a changed text is not read again unasked. */
  readonly isCorrected: boolean;
  /** Whether the text has changed since the draft was read. */
  readonly isOutdated: boolean;
  /** Of a rendition for an interview that is there: by the speakers of the draft, who of the interview they are. */
  readonly speakers?: Readonly<Record<string, string>>;
}

export const emptyDraft = (id: string): KeptDraft => ({
  id,
  text: "",
  draft: null,
  isCorrected: false,
  isOutdated: false,
});
