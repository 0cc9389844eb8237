import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import { type MarkProblem, problemKey } from "../../lib/highlights/marked.ts";
import type { StoreProblem } from "../../lib/highlights/store-error.ts";
import { ColourChoice } from "./colour-choice.tsx";
import { Toolbar } from "./toolbar.tsx";

/** What was copied; "refused" where the browser or the page does not let it. */
export type Copied = "text" | "link" | "refused";

/** What the bar is about. */
export type BarView =
  /** Words that are selected and may be kept. */
  | { readonly about: "selection" }
  /** A highlight of the page. */
  | {
      readonly about: "highlight";
      readonly colour: HighlightColour;
      readonly copied: Copied | null;
      /** Whether it can be changed and deleted here. */
      readonly canChange: boolean;
      /** Whether a person was about to keep the same words again. */
      readonly isKnown: boolean;
      /** Why it was not deleted, where the person has just tried. */
      readonly refused: MarkProblem | null;
    }
  /** One that was just deleted. */
  | { readonly about: "removed" }
  /** Something that could not be done. */
  | { readonly about: "problem"; readonly problem: StoreProblem | MarkProblem };

export interface BarProps {
  readonly view: BarView;
  readonly translate: Translate;
  onColour(colour: HighlightColour): void;
  onNote(): void;
  onCopy(): void;
  onLink(): void;
  onRemove(): void;
  onUndo(): void;
  /** Keep it although the window is private. */
  onInsist(): void;
  onClose(): void;
}

const NOTE = "M3 13l.6-2.7 7-7a1.2 1.2 0 0 1 1.7 0l.4.4a1.2 1.2 0 0 1 0 1.7l-7 7L3 13zm6.6-8.7 2.1 2.1";
const COPY = "M5.5 5.5v-2h7v7h-2m-7-5h7v7h-7z";
const LINK =
  "M6.8 9.2a2.3 2.3 0 0 0 3.3 0l2-2a2.3 2.3 0 0 0-3.3-3.3l-.8.8m1.2 2.1a2.3 2.3 0 0 0-3.3 0l-2 2a2.3 2.3 0 0 0 3.3 3.3l.8-.8";
const REMOVE = "M3.5 4.5h9m-6 0v-1h3v1m-5 0 .5 8h6l.5-8M7 7v3.5m2-3.5v3.5";
const DONE = "M3.5 8.5l3 3 6-7";
const CROSS = "M4.5 4.5l7 7m0-7l-7 7";

/** A few buttons by the words that they are about; a sentence where there is something to say. */
export function Bar(props: BarProps) {
  const { view, translate } = props;
  if (view.about === "removed")
    return (
      <Toolbar>
        <p role="status">{translate("highlight_removed")}</p>
        <button type="button" class="text" onClick={props.onUndo}>
          {translate("highlight_undo_short")}
        </button>
        <Icon label={translate("bar_close")} path={CROSS} onClick={props.onClose} />
      </Toolbar>
    );
  if (view.about === "problem")
    return (
      <Toolbar>
        <p role="alert">{translate(problemKey(view.problem))}</p>
        {view.problem === "private" && (
          <button type="button" class="text" onClick={props.onInsist}>
            {translate("bar_keep_anyway")}
          </button>
        )}
        <Icon label={translate("bar_close")} path={CROSS} onClick={props.onClose} />
      </Toolbar>
    );
  const isKept = view.about === "highlight";
  const canChange = !isKept || view.canChange;
  return (
    <Toolbar>
      {isKept && view.refused !== null && <p role="alert">{translate(problemKey(view.refused))}</p>}
      {isKept && view.isKnown && <p role="status">{translate("bar_known")}</p>}
      <div class="controls">
        {canChange && (
          <>
            <ColourChoice
              colour={isKept ? view.colour : null}
              name={isKept ? "bar_recolour" : "bar_keep"}
              translate={translate}
              onColour={props.onColour}
            />
            <span class="rule" />
          </>
        )}
        <Icon label={translate("bar_note")} path={NOTE} onClick={props.onNote} />
        {isKept && (
          <>
            <Icon
              label={translate(view.copied === "text" ? "card_copied" : "bar_copy")}
              path={view.copied === "text" ? DONE : COPY}
              done={view.copied === "text"}
              onClick={props.onCopy}
            />
            <Icon
              label={translate(view.copied === "link" ? "card_copied" : "bar_link")}
              path={view.copied === "link" ? DONE : LINK}
              done={view.copied === "link"}
              onClick={props.onLink}
            />
            {canChange && (
              <Icon label={translate("highlight_remove")} path={REMOVE} onClick={props.onRemove} />
            )}
          </>
        )}
      </div>
      {isKept && view.copied === "refused" && <p role="alert">{translate("card_copy_failed")}</p>}
    </Toolbar>
  );
}

function Icon({
  label,
  path,
  done = false,
  onClick,
}: {
  readonly label: string;
  readonly path: string;
  readonly done?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={done ? "icon done" : "icon"}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
