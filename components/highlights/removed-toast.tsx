import type { Translate } from "../../lib/extension/interface-messages.ts";

/** Says how many were deleted, and brings them back. */
export function RemovedToast(props: {
  readonly removed: number;
  readonly translate: Translate;
  onUndo(): void;
  onClose(): void;
}) {
  const { removed, translate } = props;
  return (
    <div class="toast">
      <span role="status">{translate("highlights_removed", removed)}</span>
      <button type="button" class="undo" onClick={props.onUndo}>
        {translate("highlight_undo_short")}
      </button>
      <button type="button" aria-label={translate("bar_close")} onClick={props.onClose}>
        ×
      </button>
    </div>
  );
}
