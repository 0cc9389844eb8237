import type { ComponentFixtures, State } from "../testing/fixtures.ts";
import { write } from "../testing/person.ts";
import { SEARCH_BAR_STYLE } from "./search-bar-style.ts";
import { SearchForm, type SearchFormProps } from "./search-form.tsx";

const ignore = (): void => {};
const FORM: Omit<SearchFormProps, "found" | "translate"> = {
  onQuery: ignore,
  onStep: ignore,
  onClose: ignore,
};

/** @param query what is written in the field */
const searched = (query: string, found: (translate: SearchFormProps["translate"]) => string): State => ({
  show: (translate) => <SearchForm {...FORM} found={found(translate)} translate={translate} />,
  reach: (place) => write(place, "input", query),
});

export const fixtures: ComponentFixtures = {
  surface: { on: "web-page", style: SEARCH_BAR_STYLE, frame: null, sheetBelow: 0 },
  states: {
    empty: searched("", () => ""),
    found: searched("超级智能", (translate) => translate("search_count", 2, 17)),
    "found very often": searched("的", (translate) => translate("search_count", 1234, 98_765)),
    none: searched("量子電腦", (translate) => translate("search_none")),
  },
};
