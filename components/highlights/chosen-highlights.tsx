import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import { Swatches } from "./swatches.tsx";

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
        <Swatches translate={translate} onColour={props.onColour} />
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
