import type { Translate } from "../../lib/extension/interface-messages.ts";
import { SearchButton, SearchSteps } from "../search-steps.tsx";

const CROSS = "M4.5 4.5l7 7m0-7l-7 7";

export interface SearchFormProps {
  readonly translate: Translate;
  /** What came of the search, in words; empty if there is nothing to say. */
  readonly found: string;
  readonly onQuery: (query: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** What the search bar shows: a field, what came of it, and the ways on. */
export function SearchForm(props: SearchFormProps) {
  const { translate, found, onQuery, onStep, onClose } = props;
  return (
    <search>
      <form
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          else if (event.key === "Enter" && !event.isComposing && event.target instanceof HTMLInputElement) {
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }
        }}
      >
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-label={translate("search_label")}
          placeholder={translate("search_hint")}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        <output aria-live="polite">{found}</output>
        <SearchSteps translate={translate} onStep={onStep} />
        <SearchButton label={translate("search_close")} path={CROSS} onClick={onClose} />
      </form>
    </search>
  );
}
