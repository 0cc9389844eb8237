import { problemKey } from "../../lib/highlights/marked.ts";
import { ColourChoice } from "../highlight-bar/colour-choice.tsx";
import type { CardProps } from "./card.tsx";
import { IconButton } from "./icon-button.tsx";
import { ScriptControl } from "./script-control.tsx";

const REMOVE = "M3.5 4.5h9m-6 0v-1h3v1m-5 0 .5 8h6l.5-8M7 7v3.5m2-3.5v3.5";

/** What a person can do with a passage, and the script in which the card shows it. */
export function CardActions(props: CardProps) {
  const { translate, highlight, problem } = props;
  return (
    <div class="foot">
      {problem !== null && <p role="alert">{translate(problemKey(problem))}</p>}
      {props.removed && (
        <div class="removed">
          <p role="status">{translate("highlight_removed")}</p>
          <button type="button" class="undo" onClick={props.onRestore}>
            {translate("highlight_undo_short")}
          </button>
        </div>
      )}
      <ScriptControl {...props} />
      {highlight !== null && (
        <fieldset class="highlight" aria-label={translate("bar_label")}>
          <ColourChoice
            colour={highlight.colour}
            name="bar_recolour"
            translate={translate}
            onColour={props.onColour}
          />
          <IconButton label={translate("highlight_remove")} path={REMOVE} onClick={props.onRemove} />
        </fieldset>
      )}
      <Actions {...props} />
    </div>
  );
}

function Actions(props: CardProps) {
  const { translate, copied } = props;
  const isKept = props.highlight?.whole === true;
  return (
    <div class="actions">
      <button
        type="button"
        class={isKept ? "kept" : "keep"}
        title={isKept ? translate("card_kept_open") : undefined}
        onClick={isKept ? props.onHighlight : props.onKeep}
      >
        <span aria-live="polite">{translate(isKept ? "card_kept" : "card_keep")}</span>
        {isKept && <span class="leads" aria-hidden="true" />}
      </button>
      <button type="button" onClick={props.onCopy}>
        <span aria-live="polite">
          {translate(
            copied === "yes" ? "card_copied" : copied === "refused" ? "card_copy_failed" : "card_copy",
          )}
        </span>
      </button>
      <button type="button" onClick={props.onTranscript}>
        {translate("card_open_transcript")}
      </button>
    </div>
  );
}
