import type { Translate } from "../../lib/extension/interface-messages.ts";
import { HIGHLIGHT_COLOURS, type HighlightColour } from "../../lib/highlights/highlight.ts";

/** What can be done with several at once. */
export function ChosenHighlights(props: {
  readonly count: number;
  readonly translate: Translate;
  onAll(): void;
  onNone(): void;
  onColour(colour: HighlightColour): void;
  onTags(typed: string): void;
  onRemove(): void;
}) {
  const { count, translate } = props;
  return (
    <div class="chosen">
      <b role="status">{translate("highlight_chosen", count)}</b>
      <button type="button" onClick={props.onAll}>
        {translate("highlight_choose_all")}
      </button>
      <button type="button" onClick={props.onNone}>
        {translate("highlight_choose_none")}
      </button>
      <span class="swatches">
        {HIGHLIGHT_COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class="swatch"
            data-colour={colour}
            aria-label={translate(`colour_${colour}`)}
            onClick={() => props.onColour(colour)}
          />
        ))}
      </span>
      <input
        type="text"
        aria-label={translate("highlight_add_tags")}
        placeholder={translate("highlight_add_tags")}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          props.onTags(event.currentTarget.value);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="remove" onClick={props.onRemove}>
        {translate("highlight_remove")}
      </button>
    </div>
  );
}
