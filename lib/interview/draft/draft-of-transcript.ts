import { paragraphOf } from "../display-text.ts";
import type { Paragraph } from "../interview.ts";
import { interviewFromTranscript } from "../interview-from-transcript.ts";
import type { TranscriptResult } from "../reading/parse-transcript.ts";
import type { InterviewDraft, ParagraphInDraft, TurnInDraft } from "./interview-draft.ts";
import { draftOfInterview } from "./interview-draft.ts";

type Transcript = Extract<TranscriptResult, { ok: true }>;

const withLine = (paragraph: Paragraph, line: number | null, isLeftOut = false): ParagraphInDraft => ({
  paragraph,
  line,
  isLeftOut,
});

/** What stands before the first turn: nobody's words, unless the person says otherwise. */
function prefaceTurn(preface: string, renditions: number): TurnInDraft[] {
  const lines = preface.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [];
  const paragraphs = lines.map((line) => withLine(paragraphOf(line), null));
  const spoken = Array.from({ length: renditions }, (_, index) => (index === 0 ? paragraphs : []));
  return [{ id: 0, line: null, speaker: null, isLeftOut: true, spoken }];
}

/** What a page wrote under the last turn stands there, left out. */
function withFooter(turns: readonly TurnInDraft[], { unsure }: Transcript): TurnInDraft[] {
  const footer = unsure
    .filter(({ why }) => why === "footer")
    .map(({ text, line }) => withLine(paragraphOf(text), line, true));
  return turns.map((turn, index) => {
    if (index < turns.length - 1) return turn;
    const [first = [], ...further] = turn.spoken;
    return { ...turn, spoken: [[...first, ...footer], ...further] };
  });
}

/** A transcript as it was read, for a person to look at. @param id of the interview that it becomes */
export function draftOfTranscript(transcript: Transcript, id: string): InterviewDraft {
  const { speakers, renditions, lines, preface } = transcript;
  const [turns = [], ...others] = renditions;
  const further = others.map((spoken) => ({ turns: spoken, synonyms: {} }));
  const draft = draftOfInterview(
    interviewFromTranscript({ id, title: "", speakers, turns, synonyms: {}, further }),
  );
  const read = draft.turns.map((turn, at) => ({
    ...turn,
    line: lines[0]?.[at]?.turn ?? null,
    spoken: turn.spoken.map((paragraphs, index) =>
      paragraphs.map(({ paragraph }, which) =>
        withLine(paragraph, lines[index]?.[at]?.paragraphs[which] ?? null),
      ),
    ),
  }));
  const labels = new Map(speakers.map((speaker) => [speaker.id, speaker.label]));
  return {
    ...draft,
    speakers: draft.speakers.map((speaker) => ({
      ...speaker,
      label: labels.get(speaker.id) ?? speaker.label,
    })),
    turns: [...prefaceTurn(preface, renditions.length), ...withFooter(read, transcript)],
    unsure: transcript.unsure,
  };
}
