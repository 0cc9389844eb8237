import type { SiteDecision } from "../../lib/extension/site-decisions.ts";
import { DEFAULT_READER_SETTINGS } from "../../lib/extension/stored-settings.ts";
import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import { click, write } from "../testing/person.ts";
import style from "./settings.css?inline";
import { Settings } from "./settings.tsx";
import type { SettingsProps } from "./settings-props.ts";

const ignore = (): void => {};

const WORDS =
  "[all]\n余光中\n\n[twp]\n软件 = 軟體\n人工智能 = 人工智慧\n\n[hk news.example.org]\n出租车 = 的士\n";

const DECISIONS: readonly SiteDecision[] = [
  { site: "example.org", page: null, kind: "annotate", on: false },
  { site: "example.org", page: null, kind: "convert", to: "twp" },
  { site: "news.example.com", page: "/2025/07/interview?id=7", kind: "coverage", coverage: "look" },
  { site: "news.example.com", page: "/2025/07/interview?id=7", kind: "convert", to: "original" },
  {
    site: "news.example.com",
    page: "/2025/07/interview?id=7",
    kind: "hidden",
    text: "我認爲這將成爲我們生活中最重要的技術。它將支撐我們如何開發公司的一切，並將非常廣泛地影響社會。",
  },
  { site: "blog.example.net", page: "/a", kind: "hidden", text: "那東西太龐大了。" },
];

/** The settings of somebody who has used the extension for a while. */
export const SETTINGS: Omit<SettingsProps, "translate"> = {
  settings: { ...DEFAULT_READER_SETTINGS, cardScript: "tw", taiwanWording: true },
  commands: [
    { name: "_execute_action", keys: "" },
    { name: "next-passage", keys: "Alt+." },
    { name: "previous-passage", keys: "Alt+," },
    { name: "convert-page", keys: "Alt+Shift+Z" },
    { name: "keep-selection", keys: "Alt+Shift+H" },
    { name: "search-page", keys: "" },
  ],
  words: WORDS,
  decisions: DECISIONS,
  isInPrivate: false,
  lastBackup: new Date("2025-07-14T10:00:00Z"),
  amounts: { highlights: 12_345, interviews: 1, words: 4, decisions: 4, hidden: 2, bytes: 23_456_789 },
  notice: "",
  onSettings: ignore,
  onKeys: ignore,
  onWords: ignore,
  onExportWords: ignore,
  onTakeBack: ignore,
  onBackup: ignore,
  onClear: ignore,
};

/** What a person may find there. */
const SETTINGS_STATES: Readonly<Record<string, Omit<SettingsProps, "translate">>> = {
  used: SETTINGS,
  "just installed": {
    ...SETTINGS,
    settings: DEFAULT_READER_SETTINGS,
    words: "",
    decisions: [],
    lastBackup: null,
    amounts: { highlights: 0, interviews: 0, words: 0, decisions: 0, hidden: 0, bytes: 0 },
  },
  "keys that cannot be opened, in private windows": { ...SETTINGS, onKeys: null, isInPrivate: true },
  "something was done": { ...SETTINGS, notice: "已重新顯示這個段落。" },
  "the store cannot be read": { ...SETTINGS, words: null, lastBackup: null, amounts: null },
  "lines that say nothing": {
    ...SETTINGS,
    words: `${WORDS}= 空\n[nowhere]\n<b>= </b> = x\n${"很長的一行".repeat(40)} = = x\n`,
  },
  "very many words": {
    ...SETTINGS,
    words: Array.from({ length: 400 }, (_, at) => `词${at} = 詞${at}`).join("\n"),
  },
  "a word that cannot be stored": SETTINGS,
  "about to delete everything": SETTINGS,
};

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style },
  states: statesOf(SETTINGS_STATES, (props, translate) => <Settings {...props} translate={translate} />, {
    "a word that cannot be stored": (place) => write(place, ".words tbody input", "甲 = 乙"),
    "about to delete everything": (place) => click(place, "#storage button"),
  }),
};
