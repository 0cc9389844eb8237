import { StoreError } from "../../lib/highlights/store-error.ts";
import style from "../library/library.css?inline";
import type { ComponentFixtures, State } from "../testing/fixtures.ts";
import { HighlightsInMemory, highlight, highlightOf } from "../testing/highlights-in-memory.ts";
import { KeptPage } from "../testing/kept-page.tsx";
import { awaited, click, write } from "../testing/person.ts";
import { HighlightBrowser, type HighlightBrowserProps } from "./highlight-browser.tsx";

/** A list of its own that begins at the top, on a page that has nothing. */
export const BROWSER: Omit<HighlightBrowserProps, "source" | "translate"> = {
  ofPage: [],
  missing: [],
  incomplete: [],
  target: null,
};

const NOTED = highlightOf("noted", "那東西太龐大了。", {
  note: "和逐字稿的說法比較。\n第二段又說「規模相當於曼哈頓的相當一部分」。",
  tags: ["算力", "要查證"],
  colour: "green",
  passage: {
    interview: "zuckerberg-titv-2025",
    kind: "edited",
    flags: [],
    sources: [{ turn: 14, speaker: "zuckerberg", text: "那東西太龐大了。" }],
  },
});
const OTHER_SITE = {
  address: "https://www.a-newspaper-with-a-very-long-name.example.com/2025/07/14/an-article",
  title: "Zuckerberg on superintelligence: a headline that goes on for longer than the list is wide",
} as const;
const FEW = [
  NOTED,
  highlightOf("second", "你擁有更多算力，對吧？", { colour: "yellow" }),
  highlightOf("third", "superintelligence is now in sight", { ...OTHER_SITE, script: "", colour: "blue" }),
  highlightOf("fourth", "為自己蓋第三座。", { ...OTHER_SITE, colour: "purple", tags: ["比方"] }),
  highlightOf("book", "一段沒有網頁的話", { address: "", title: "", colour: "red" }),
];
const LONG = highlightOf("long", "我認為這將成為我們生活中最重要的技術。".repeat(30), {
  title: "標題".repeat(80),
  note: "筆記很長。".repeat(200),
  tags: Array.from({ length: 14 }, (_, at) => `標籤${"長".repeat(at)}`),
});
const HOSTILE = "<img src=x onerror=alert(1)>\u202Etxet\u0000";

/** A source that cannot be read. */
class Unreadable extends HighlightsInMemory {
  override async find(): Promise<never> {
    throw new StoreError("newer");
  }
}

const kept = (
  source: () => HighlightsInMemory,
  props: Partial<HighlightBrowserProps> = {},
  reach: State["reach"] = async (place) => void (await awaited(place, "article")),
): State => ({
  show: (translate) => (
    <KeptPage translate={translate}>
      <HighlightBrowser {...BROWSER} source={source()} translate={translate} {...props} />
    </KeptPage>
  ),
  reach,
});
const few = (): HighlightsInMemory => new HighlightsInMemory(FEW);

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style, height: 720 },
  states: {
    empty: kept(
      () => new HighlightsInMemory([]),
      {},
      async (place) => void (await awaited(place, ".empty")),
    ),
    few: kept(few),
    "with those of the page": kept(few, { ofPage: FEW.slice(0, 2) }),
    "missing on the page": kept(few, { ofPage: [NOTED], missing: ["noted"] }),
    "interrupted on the page": kept(few, {
      ofPage: [NOTED],
      incomplete: [{ id: "noted", how: "interrupted" }],
    }),
    "cut on the page": kept(few, { ofPage: [NOTED], incomplete: [{ id: "noted", how: "cut" }] }),
    edited: kept(few, { ofPage: [NOTED], target: "noted" }),
    long: kept(() => new HighlightsInMemory([LONG, ...FEW])),
    hostile: kept(
      () => new HighlightsInMemory([highlight("1", { title: HOSTILE, note: HOSTILE, tags: [HOSTILE] })]),
    ),
    "very many": kept(
      () => new HighlightsInMemory(Array.from({ length: 20_000 }, (_, at) => highlight(String(at)))),
    ),
    chosen: kept(few, {}, async (place) => {
      await click(place, ".entry > input");
      await awaited(place, ".chosen");
    }),
    "found nothing": kept(few, {}, async (place) => {
      await awaited(place, "article");
      await write(place, "[type=search]", "沒有的話");
      await awaited(place, ".scroller .message");
    }),
    "narrowed to a tag": kept(few, {}, async (place) => {
      await click(place, ".below .tag");
      await awaited(place, ".filters .tag");
    }),
    removed: kept(few, {}, async (place) => {
      await click(place, ".below .remove");
      await awaited(place, ".toast");
    }),
    "cannot be read": kept(
      () => new Unreadable([]),
      {},
      async (place) => void (await awaited(place, ".problem")),
    ),
  },
};
