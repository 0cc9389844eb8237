import type { Translate } from "../../lib/extension/interface-messages.ts";
import { useRovingFocus } from "../use-roving-focus.ts";
import { kindsOf, type StripTurn } from "./interview-strip-turns.ts";

export interface InterviewStripProps {
  readonly turns: readonly StripTurn[];
  /** "small" stands among other things and is lower. */
  readonly size: "usual" | "small";
  readonly translate: Translate;
  onTurn(turn: number): void;
}

/** Gaps between more turns than these would take a third of the popup's width. */
const GAPS_UP_TO = 120;

/** An interview as one bar, as long as its turns are: filled by verdict where a page took words, empty where it left them out. */
export function InterviewStrip({ turns, size, translate, onTurn }: InterviewStripProps) {
  const roving = useRovingFocus(turns.length);
  const takenUp = turns.filter(({ taken }) => taken.length > 0).length;
  return (
    <div class="strip" data-size={size}>
      <div
        class="strip-turns"
        role="toolbar"
        aria-label={translate("panel_strip")}
        data-dense={turns.length > GAPS_UP_TO ? "" : undefined}
        {...roving.container}
      >
        {turns.map((turn, index) => (
          <button
            key={turn.number}
            type="button"
            style={{ flexGrow: turn.length }}
            aria-label={nameOf(turn, translate)}
            title={nameOf(turn, translate)}
            {...roving.item(index)}
            onClick={() => onTurn(turn.number)}
          >
            {turn.taken.map(({ start, end, kind }, at) => (
              <i
                key={at}
                data-kind={kind}
                style={{ insetInlineStart: percent(start), width: percent(end - start) }}
              />
            ))}
          </button>
        ))}
      </div>
      <p class="strip-share">{translate("panel_strip_share", takenUp, turns.length)}</p>
    </div>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function nameOf(turn: StripTurn, translate: Translate): string {
  const kinds = kindsOf(turn).map((kind) => translate(`kind_${kind}`));
  const words =
    kinds.length === 0 ? translate("panel_strip_left_out") : kinds.join(translate("card_list_comma"));
  return translate("panel_strip_taken", turn.number, turn.speaker, words);
}
