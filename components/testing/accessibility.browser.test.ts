import { afterEach, expect, it } from "vitest";
import { INTERFACE_LANGUAGES } from "../../lib/extension/stored-settings.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { ALL_FIXTURES } from "./all-fixtures.ts";
import { wordsIn } from "./interface-words.ts";
import { type Look, type Staged, stage } from "./stage.ts";

const words = new Map(
  await Promise.all(
    INTERFACE_LANGUAGES.map(async (language) => [language, await wordsIn(language)] as const),
  ),
);
/** Every state is looked at in these two: each theme once, and letters as well as characters. */
const OF_EVERY_STATE = ["en light", "zh_TW dark"];
const cases = [...ALL_FIXTURES.keys()].flatMap((component) =>
  INTERFACE_LANGUAGES.flatMap((language) =>
    (["light", "dark"] as const).map((theme) => {
      const look: Look = { language, theme, direction: "ltr" };
      const states = OF_EVERY_STATE.includes(`${language} ${theme}`) ? "every state" : "first state";
      return [component, theme, language, states, look] as const;
    }),
  ),
);

let staged: Staged | null = null;
afterEach(() => {
  staged?.clear();
  staged = null;
});

it("knows every component that a person sees", () => {
  expect([...ALL_FIXTURES.keys()].sort()).toEqual([
    "card",
    "highlight-bar",
    "highlights",
    "interview-strip",
    "library",
    "panel",
    "popup",
    "search-bar",
    "settings",
    "take-away",
    "welcome",
  ]);
});

it.each(cases)(
  "keeps nobody out: %s, %s, %s, %s",
  async (component, _theme, language, states, look) => {
    const fixtures = await ALL_FIXTURES.get(component)?.();
    const translate = words.get(language);
    if (fixtures === undefined || translate === undefined) throw new Error("There is nothing to look at.");
    const found: Record<string, string[]> = {};
    const all = Object.entries(fixtures.states);
    for (const [name, state] of states === "every state" ? all : all.slice(0, 1)) {
      staged = await stage(fixtures.surface, state, look, translate);
      const problems = await accessibilityProblems(staged.place);
      if (problems.length > 0) found[name] = problems;
      staged.clear();
    }
    expect(found).toEqual({});
  },
  60_000,
);
