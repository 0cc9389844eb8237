import type { Translate } from "../../lib/extension/interface-messages.ts";
import { formatNumber } from "../formats.ts";
import type { TranscriptSearch } from "./use-transcript-search.ts";

const UP = "M4 10l4-4 4 4";
const DOWN = "M4 6l4 4 4-4";

export interface TranscriptSearchFieldProps {
  readonly found: TranscriptSearch;
  readonly translate: Translate;
}

/** A field to search the transcript by, how much was found, and the ways through it. */
export function TranscriptSearchField({ found, translate }: TranscriptSearchFieldProps) {
  const { query, hits, isCut, current, search, step } = found;
  const count = isCut ? `${formatNumber(hits.length)}+` : hits.length;
  const told =
    query === ""
      ? ""
      : hits.length === 0
        ? translate("panel_nothing_found")
        : translate("search_count", current + 1, count);
  return (
    <search class="find">
      <input
        type="search"
        value={query}
        aria-label={translate("panel_search")}
        placeholder={translate("transcript_search_hint")}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Escape" && query !== "") {
            event.preventDefault();
            search("");
          } else if (event.key === "Enter") {
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }
        }}
      />
      <output aria-live="polite">{told}</output>
      {hits.length > 0 && (
        <>
          <Step label={translate("search_previous")} path={UP} onStep={() => step(-1)} />
          <Step label={translate("search_next")} path={DOWN} onStep={() => step(1)} />
        </>
      )}
    </search>
  );
}

interface StepProps {
  readonly label: string;
  readonly path: string;
  onStep(): void;
}

function Step({ label, path, onStep }: StepProps) {
  return (
    <button type="button" class="step" aria-label={label} title={label} onClick={onStep}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
