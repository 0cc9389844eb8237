import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { INTERFACE_LANGUAGES } from "./stored-settings.ts";

vi.stubGlobal("browser", fakeBrowser);
const { loadTranslate, translateFrom } = await import("./interface-messages.ts");
const { interfaceTag } = await import("./interface-tag.ts");

const root = resolve(import.meta.dirname, "../..");

function textsOf(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(root, "public/_locales", language, "messages.json"), "utf8"));
}

const places = (message: string): string[] => [...new Set(message.match(/\$\d/g) ?? [])].sort();

describe.each(INTERFACE_LANGUAGES)("%s", (language) => {
  const texts = textsOf(language);

  it("has the same texts as English, with the same places for values", () => {
    const english = textsOf("en");
    // Chinese has one form for any number of things.
    const needed = Object.keys(english).filter((key) => language === "en" || !key.endsWith("_one"));
    expect(Object.keys(texts)).toEqual(needed);
    for (const [key, { message }] of Object.entries(texts)) {
      expect(message, key).not.toBe("");
      expect(places(message), key).toEqual(places(english[key]?.message ?? ""));
    }
  });
});

it("says nothing that no part of the product uses", () => {
  const sources = ["components", "entrypoints", "lib", "wxt.config.ts"]
    .flatMap((part) =>
      part.endsWith(".ts")
        ? [join(root, part)]
        : readdirSync(join(root, part), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes(".test."))
            .map((entry) => join(entry.parentPath, entry.name)),
    )
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const families = [
    "kind_",
    "popup_scope_",
    "meaning_",
    "flag_",
    "script_",
    "reach_",
    "language_name_",
    "store_",
    "card_delay_",
    "card_size_",
    "mark_",
  ];
  const unused = Object.keys(textsOf("en")).filter(
    (key) =>
      !sources.includes(key.replace(/_one$/, "")) &&
      !families.some((family) => key.startsWith(family) && sources.includes(family)),
  );
  expect(unused).toEqual([]);
});

it("puts values into their places", () => {
  expect(translateFrom(textsOf("en"), "en")("card_turn", 3, 19)).toBe("turn 3 of 19");
});

it("writes numbers as the language does, and has a form for one thing", () => {
  const inEnglish = translateFrom(textsOf("en"), "en");
  expect(inEnglish("settings_words_count", 1)).toBe("1 word");
  expect(inEnglish("settings_words_count", 12345)).toBe("12,345 words");
  expect(translateFrom(textsOf("zh_TW"), "zh-Hant-TW")("settings_words_count", 1)).toBe("1 個詞");
});

it("are read from the extension's files where the browser has not read them", async () => {
  vi.spyOn(fakeBrowser.runtime, "getURL").mockReturnValue("https://extension.test/");
  fakeBrowser.i18n.getUILanguage = () => "zh-HK";
  fakeBrowser.i18n.getMessage = () => "";
  vi.stubGlobal(
    "fetch",
    async ({ pathname }: URL) => new Response(readFileSync(join(root, "public", pathname))),
  );
  const translate = await loadTranslate(null);
  expect(translate("library_title")).toBe(textsOf("zh_HK").library_title?.message);
});

it("are those that the browser gives, whatever it says of its own language", () => {
  fakeBrowser.i18n.getUILanguage = () => "en-US";
  fakeBrowser.i18n.getMessage = (key: string) => textsOf("zh_HK")[key]?.message ?? "";
  expect(interfaceTag(null)).toBe("zh-Hant-HK");
});
