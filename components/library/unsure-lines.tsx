import { useMemo } from "preact/hooks";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import { doubtsByTurn } from "../../lib/interview/draft/draft-doubts.ts";
import type { InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import type { UnsureReason } from "../../lib/interview/reading/transcript-line.ts";

/** What is unsure about a line, by its reason. */
export const UNSURE_REASONS: Readonly<Record<UnsureReason, MessageKey>> = {
  "label-not-taken": "unsure_label_not_taken",
  "named-once": "unsure_named_once",
  "within-line": "unsure_within_line",
  "same-speaker": "unsure_same_speaker",
  footer: "unsure_footer",
  column: "unsure_column",
  "goes-on": "unsure_goes_on",
  "other-form": "unsure_other_form",
  "other-reading": "unsure_other_reading",
  "one-language": "unsure_one_language",
  "unlabelled-question": "unsure_unlabelled_question",
  cast: "unsure_cast",
};

/** More are not looked through here; each stands beside its turn as well. */
const SHOWN = 50;
const LONGEST = 120;

export interface UnsureLinesProps {
  readonly draft: InterviewDraft;
  readonly translate: Translate;
  /** Shows the turn in which a line was read. */
  onTurn(turn: number): void;
  /** As of the editor. */
  onOtherReading?(): void;
}

/** The lines of a transcript that could be meant otherwise than they were read, for the person to look at. */
export function UnsureLines({ draft, translate, onTurn, onOtherReading }: UnsureLinesProps) {
  const placed = useMemo(
    () =>
      [...doubtsByTurn(draft)].flatMap(([turn, doubts]) =>
        doubts.map((doubt) => ({ ...doubt, turn: turn ?? draft.turns[0]?.id ?? 0 })),
      ),
    [draft.turns, draft.unsure],
  );
  if (placed.length === 0) return null;
  return (
    <details class="unsure-lines" open={placed.length <= SHOWN}>
      <summary>{translate("add_unsure", placed.length)}</summary>
      <ul class="unsure">
        {placed.slice(0, SHOWN).map(({ line, text, why, turn }) => (
          <li key={line}>
            <button type="button" class="to-turn" onClick={() => onTurn(turn)}>
              {translate("add_unsure_line", line)}
            </button>{" "}
            {translate(UNSURE_REASONS[why])}{" "}
            {why === "other-reading" && onOtherReading !== undefined && (
              <button type="button" class="small" onClick={onOtherReading}>
                {translate("add_read_otherwise")}
              </button>
            )}
            <p class="excerpt">{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
