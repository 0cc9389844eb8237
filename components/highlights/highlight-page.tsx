import type { Translate } from "../../lib/extension/interface-messages.ts";
import { HighlightList, type HighlightListProps } from "./highlight-list.tsx";

export interface HighlightPageProps extends HighlightListProps {
  readonly words: string;
  /** How many there are in all, and how many answer the search. */
  readonly count: number;
  readonly found: number;
  /** Whether something was just deleted that can come back. */
  readonly canUndo: boolean;
  onWords(words: string): void;
  onUndo(): void;
}

/** Searches what the reader has kept, and shows it. */
export function HighlightPage(props: HighlightPageProps) {
  const { translate, words, count, found, canUndo } = props;
  return (
    <section class="interviews">
      <h1>{translate("highlight_title")}</h1>
      {count === 0 && !canUndo ? (
        <Empty translate={translate} />
      ) : (
        <>
          <div class="search">
            <input
              type="search"
              value={words}
              aria-label={translate("highlight_search")}
              placeholder={translate("highlight_search")}
              onInput={(event) => props.onWords(event.currentTarget.value)}
            />
            <span role="status">{translate("highlight_count", found, count)}</span>
            {canUndo && (
              <button type="button" class="undo" onClick={props.onUndo}>
                {translate("highlight_undo")}
              </button>
            )}
          </div>
          <HighlightList {...props} />
        </>
      )}
    </section>
  );
}

function Empty({ translate }: { readonly translate: Translate }) {
  return <p class="message">{translate("highlight_empty")}</p>;
}
