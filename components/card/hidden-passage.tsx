import type { Translate } from "../../lib/extension/interface-messages.ts";
import { CloseButton } from "./icon-button.tsx";

/** Stands where the card stood: its passage is hidden, and can be brought back. */
export function HiddenPassage({
  translate,
  onUndo,
  onClose,
}: {
  readonly translate: Translate;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  return (
    <div class="card notice">
      <p role="status">{translate("card_hidden")}</p>
      <button type="button" class="undo" onClick={onUndo}>
        {translate("highlight_undo_short")}
      </button>
      <CloseButton label={translate("card_close")} onClick={onClose} />
    </div>
  );
}
