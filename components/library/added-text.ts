import type { MessageKey } from "../../lib/extension/interface-messages.ts";
import { draftOfTranscript } from "../../lib/interview/draft/draft-of-transcript.ts";
import { draftOfInterview, type InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";
import { linesOfHtml } from "../../lib/interview/reading/html-lines.ts";
import type { ReadingChoice } from "../../lib/interview/reading/labels/known-labels.ts";
import { parseTranscript, type TranscriptProblem } from "../../lib/interview/reading/parse-transcript.ts";
import { jsonLines } from "../../lib/interview/reading/transcript-json.ts";

/** What a text is that a person put in. */
export type AddedText =
  | { readonly state: "nothing" }
  | { readonly state: "problem"; readonly text: MessageKey; readonly detail: string }
  | { readonly state: "read"; readonly draft: InterviewDraft; readonly isDouble: boolean };

const PROBLEMS: Readonly<Record<TranscriptProblem, MessageKey>> = {
  empty: "add_problem_empty",
  "no-speakers": "add_problem_no_speakers",
  "one-speaker": "add_problem_one_speaker",
  "too-long": "add_problem_too_long",
};

/** A saved page begins with one of these. */
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|article|div|p)\b/iu;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads what a person put in: a transcript in any layout, or an interview that was exported.
 * @param library one with an id of it never replaces the other
 * @param bundled ids of the interviews that come with the extension
 * @param id of the interview that it becomes, where it has none of its own
 * @param choice of two readings of a transcript that are nearly as good
 */
export function readAdded(
  text: string,
  library: readonly Interview[],
  bundled: readonly string[],
  id: string,
  choice: ReadingChoice,
): AddedText {
  if (text.trim() === "") return { state: "nothing" };
  const json = text.trimStart().startsWith("{") ? parsed(text) : null;
  if (text.trimStart().startsWith("{") && jsonLines(json) === null) {
    const result = readInterview(json);
    if (!result.ok) return { state: "problem", text: "add_problem_json", detail: result.reason };
    const { interview } = result;
    if (bundled.includes(interview.id)) return { state: "problem", text: "add_problem_taken", detail: "" };
    const isDouble = library.some((known) => known.id === interview.id);
    return { state: "read", draft: draftOfInterview(isDouble ? { ...interview, id } : interview), isDouble };
  }
  const transcript = parseTranscript(
    HTML.test(text) ? linesOfHtml(new DOMParser().parseFromString(text, "text/html").body) : text,
    undefined,
    choice,
  );
  if (!transcript.ok) return { state: "problem", text: PROBLEMS[transcript.problem], detail: "" };
  return { state: "read", draft: draftOfTranscript(transcript, id), isDouble: false };
}
