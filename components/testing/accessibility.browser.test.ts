import { afterEach, expect, it } from "vitest";
import type { InterfaceLanguage } from "../../lib/extension/stored-settings.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { ALL_FIXTURES } from "./all-fixtures.ts";
import { wordsIn } from "./interface-words.ts";
import { type Look, type Staged, stage } from "./stage.ts";

const LANGUAGES: readonly InterfaceLanguage[] = ["en", "zh_TW"];
const words = new Map(
  await Promise.all(LANGUAGES.map(async (language) => [language, await wordsIn(language)] as const)),
);
const looks = LANGUAGES.flatMap((language) =>
  (["light", "dark"] as const).map((theme): Look => ({ language, theme, direction: "ltr" })),
);
const cases = [...ALL_FIXTURES.keys()].flatMap((component) =>
  looks.map((look) => [component, look.theme, look.language, look] as const),
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
  "keeps nobody out of any state: %s, %s, %s",
  async (component, _theme, language, look) => {
    const fixtures = await ALL_FIXTURES.get(component)?.();
    const translate = words.get(language);
    if (fixtures === undefined || translate === undefined) throw new Error("There is nothing to look at.");
    const found: Record<string, string[]> = {};
    for (const [name, state] of Object.entries(fixtures.states)) {
      staged = await stage(fixtures.surface, state, look, translate);
      const problems = await accessibilityProblems(staged.place);
      if (problems.length > 0) found[name] = problems;
      staged.clear();
    }
    expect(found).toEqual({});
  },
  60_000,
);
