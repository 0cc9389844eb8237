import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { InterfaceLanguage } from "../lib/extension/stored-settings.ts";

const root = resolve(import.meta.dirname, "..");
const terms = readFileSync(join(root, "docs/TERMS.md"), "utf8");

/** In the order of the table's columns. */
const LANGUAGES = ["en", "zh_TW", "zh_HK", "zh_CN"] as const satisfies readonly InterfaceLanguage[];

const textsOf = (language: InterfaceLanguage): Record<string, { readonly message: string }> =>
  JSON.parse(readFileSync(join(root, "public/_locales", language, "messages.json"), "utf8"));

/** What is not said any more, and why stands in docs/TERMS.md. */
const GIVEN_UP: Readonly<Record<InterfaceLanguage, RegExp>> = {
  en: /\b(?:databases?|fonts?)\b/i,
  zh_TW: /資料庫|(?<!網頁)標註|收藏|字體/,
  zh_HK: /資料庫|(?<!網頁)標註|收藏|字體|逐字稿|欄位/,
  zh_CN: /资料库|(?<!网页)标注|收藏|字体/,
};

/** The cells of the table's rows, the text's key first. */
const rows = terms
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("the terms of the interface", () => {
  it("are as many as can be read at one sitting", () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.length).toBeLessThanOrEqual(60);
  });

  it.each(LANGUAGES.map((language, column) => [language, column + 1] as const))(
    "are those of the texts: %s",
    (language, column) => {
      const texts = textsOf(language);
      for (const row of rows) {
        const key = (row[0] ?? "").replaceAll("`", "");
        expect(row[column], key).toBe(texts[key]?.message);
      }
    },
  );

  it.each(LANGUAGES)("have replaced what was given up: %s", (language) => {
    const wrong = Object.entries(textsOf(language)).filter(([, { message }]) =>
      GIVEN_UP[language].test(message),
    );
    expect(wrong).toEqual([]);
  });
});
