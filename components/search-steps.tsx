import type { Translate } from "../lib/extension/interface-messages.ts";

const UP = "M4 10l4-4 4 4";
const DOWN = "M4 6l4 4 4-4";

interface SearchStepsProps {
  readonly translate: Translate;
  onStep(direction: 1 | -1): void;
}

/** The buttons that lead to the hit before and to the next one. */
export function SearchSteps({ translate, onStep }: SearchStepsProps) {
  return (
    <>
      <SearchButton label={translate("search_previous")} path={UP} onClick={() => onStep(-1)} />
      <SearchButton label={translate("search_next")} path={DOWN} onClick={() => onStep(1)} />
    </>
  );
}

interface SearchButtonProps {
  readonly label: string;
  /** What is drawn on it, in a square of 16. */
  readonly path: string;
  onClick(): void;
}

/** A button beside a field to search by. */
export function SearchButton({ label, path, onClick }: SearchButtonProps) {
  return (
    <button type="button" class="step" aria-label={label} title={label} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
