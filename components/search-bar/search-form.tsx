import type { Translate } from "../../lib/extension/interface-messages.ts";

const UP = "M4 10l4-4 4 4";
const DOWN = "M4 6l4 4 4-4";
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
        <Button label={translate("search_previous")} path={UP} onClick={() => onStep(-1)} />
        <Button label={translate("search_next")} path={DOWN} onClick={() => onStep(1)} />
        <Button label={translate("search_close")} path={CROSS} onClick={onClose} />
      </form>
    </search>
  );
}

function Button({
  label,
  path,
  onClick,
}: {
  readonly label: string;
  readonly path: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
