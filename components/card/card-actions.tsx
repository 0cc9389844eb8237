import type { CardProps } from "./card.tsx";
import { ScriptControl } from "./script-control.tsx";

/** What a person can do with a passage, and the script in which the card shows it. */
export function CardActions(props: CardProps) {
  const { translate, copied } = props;
  return (
    <footer>
      <ScriptControl {...props} />
      {props.kept !== "yes" && props.kept !== "no" && <p role="alert">{translate(`store_${props.kept}`)}</p>}
      <div class="actions">
        <button type="button" onClick={props.onKeep} disabled={props.kept === "yes"}>
          <span aria-live="polite">{translate(props.kept === "yes" ? "card_kept" : "card_keep")}</span>
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
        <button type="button" onClick={props.onHide}>
          {translate("card_hide")}
        </button>
      </div>
    </footer>
  );
}
