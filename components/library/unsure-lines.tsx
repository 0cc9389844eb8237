import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { UnsureLine, UnsureReason } from "../../lib/interview/transcript-line.ts";

const REASONS: Readonly<Record<UnsureReason, MessageKey>> = {
  "label-not-taken": "unsure_label_not_taken",
  "named-once": "unsure_named_once",
  "within-line": "unsure_within_line",
  "same-speaker": "unsure_same_speaker",
  footer: "unsure_footer",
  "goes-on": "unsure_goes_on",
  "other-form": "unsure_other_form",
  "other-reading": "unsure_other_reading",
  "one-language": "unsure_one_language",
};

/** More are not looked through; the rest is counted. */
const SHOWN = 50;
const LONGEST = 120;

export interface UnsureLinesProps {
  readonly lines: readonly UnsureLine[];
  readonly translate: Translate;
}

/** The lines of a transcript that could be meant otherwise than they were read, for the person to look at. */
export function UnsureLines({ lines, translate }: UnsureLinesProps) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= SHOWN}>
      <summary>{translate("add_unsure", lines.length)}</summary>
      <ul class="unsure">
        {lines.slice(0, SHOWN).map(({ line, text, why }) => (
          <li key={line}>
            {translate("add_unsure_line", line)} {translate(REASONS[why])}
            <p class="excerpt">{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
