import type { Translate } from "../../lib/extension/interface-messages.ts";
import { HIGHLIGHT_COLOURS, type HighlightColour } from "../../lib/highlights/highlight.ts";

/** The colours to choose from. */
export function Swatches(props: {
  /** The one that holds; `null` for none, left out where none can hold. */
  readonly chosen?: HighlightColour | null;
  readonly translate: Translate;
  onColour(colour: HighlightColour): void;
}) {
  const { chosen, translate } = props;
  return (
    <>
      {HIGHLIGHT_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="swatch"
          data-colour={colour}
          aria-label={translate(`colour_${colour}`)}
          aria-pressed={chosen === undefined ? undefined : chosen === colour}
          onClick={() => props.onColour(colour)}
        />
      ))}
    </>
  );
}
