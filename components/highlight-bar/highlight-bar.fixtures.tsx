import { MARK_PROBLEMS } from "../../lib/highlights/marked.ts";
import { STORE_PROBLEMS } from "../../lib/highlights/store-error.ts";
import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import { Bar, type BarProps, type BarView } from "./bar.tsx";
import { BAR_STYLE } from "./bar-style.ts";

const ignore = (): void => {};

/** A bar whose buttons do nothing. */
const BAR: Omit<BarProps, "view" | "translate"> = {
  onColour: ignore,
  onNote: ignore,
  onCopy: ignore,
  onLink: ignore,
  onRemove: ignore,
  onUndo: ignore,
  onInsist: ignore,
  onClose: ignore,
};

const highlight = (
  copied: Extract<BarView, { readonly about: "highlight" }>["copied"],
): Extract<BarView, { readonly about: "highlight" }> => ({
  about: "highlight",
  colour: "green",
  copied,
  canChange: true,
  isKnown: false,
  refused: null,
});

/** What the bar may be about. */
const BAR_VIEWS: Readonly<Record<string, BarView>> = {
  "selected words": { about: "selection" },
  "a highlight": highlight(null),
  "words that are kept already": {
    about: "highlight",
    colour: "blue",
    copied: null,
    canChange: true,
    isKnown: true,
    refused: null,
  },
  "a highlight of another site": {
    about: "highlight",
    colour: "red",
    copied: null,
    canChange: false,
    isKnown: false,
    refused: null,
  },
  "copied with its source": highlight("text"),
  "copied as a link": highlight("link"),
  "copying refused": highlight("refused"),
  "deletion that the page may have covered": { ...highlight(null), refused: "covered" },
  "deletion that is to be pressed again": { ...highlight(null), refused: "once_more" },
  removed: { about: "removed" },
  ...Object.fromEntries(
    [...STORE_PROBLEMS, ...MARK_PROBLEMS].map((problem): [string, BarView] => [
      `problem: ${problem}`,
      { about: "problem", problem },
    ]),
  ),
};

export const fixtures: ComponentFixtures = {
  surface: {
    on: "web-page",
    style: BAR_STYLE,
    frame: { role: "toolbar", label: "bar_label" },
    sheetBelow: 0,
  },
  states: statesOf(BAR_VIEWS, (view, translate) => <Bar {...BAR} view={view} translate={translate} />),
};
