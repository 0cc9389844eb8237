import type { RefObject } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";

export interface RemovalNoticeProps {
  /** What went wrong; empty if nothing. */
  readonly problem: string;
  /** What was just removed, in a sentence; `null` if nothing can come back. */
  readonly removed: string | null;
  /** Gets the focus when the button that removed it has gone. */
  readonly undo: RefObject<HTMLButtonElement | null>;
  readonly translate: Translate;
  onUndo(): void;
}

/** Says what was removed, with the way back, and what went wrong. */
export function RemovalNotice({ problem, removed, undo, translate, onUndo }: RemovalNoticeProps) {
  return (
    <>
      {problem !== "" && (
        <p class="removed" role="alert">
          {problem}
        </p>
      )}
      {removed !== null && (
        <p class="removed" role="status">
          {removed}{" "}
          <button ref={undo} type="button" onClick={onUndo}>
            {translate("highlight_undo_short")}
          </button>
        </p>
      )}
    </>
  );
}
