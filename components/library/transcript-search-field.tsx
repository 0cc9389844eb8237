import type { Translate } from "../../lib/extension/interface-messages.ts";
import { formatNumber } from "../formats.ts";
import { SearchSteps } from "../search-steps.tsx";
import type { TranscriptSearch } from "./use-transcript-search.ts";

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
      {hits.length > 0 && <SearchSteps translate={translate} onStep={step} />}
    </search>
  );
}
