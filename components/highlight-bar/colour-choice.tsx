import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import { HIGHLIGHT_COLOURS, type HighlightColour } from "../../lib/highlights/highlight.ts";
import { HIGHLIGHT_INKS } from "../../lib/page/painting/highlight-style.ts";

const NAMES: Readonly<Record<HighlightColour, MessageKey>> = {
  yellow: "colour_yellow",
  green: "colour_green",
  blue: "colour_blue",
  red: "colour_red",
  purple: "colour_purple",
};

/** The colours in which one can highlight. */
export function ColourChoice({
  colour: chosen,
  name,
  translate,
  onColour,
}: {
  /** Of the highlight, where it is about one. */
  readonly colour: HighlightColour | null;
  /** What choosing a colour does. */
  readonly name: Extract<MessageKey, "bar_keep" | "bar_recolour">;
  readonly translate: Translate;
  readonly onColour: (colour: HighlightColour) => void;
}) {
  return (
    <span class="colours">
      {HIGHLIGHT_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="colour"
          style={`--swatch: ${HIGHLIGHT_INKS[colour]}`}
          aria-label={translate(name, translate(NAMES[colour]))}
          title={translate(NAMES[colour])}
          aria-pressed={chosen === null ? undefined : chosen === colour}
          onClick={() => onColour(colour)}
        />
      ))}
    </span>
  );
}
