import { describe, expect, it } from "vitest";
import type { TextQuoteSelector } from "../selectors.ts";
import { anchor } from "./anchor.ts";
import { describeQuote } from "./describe.ts";
import { searchedText } from "./searched-text.ts";

/** Lists as pages have them, and words of one entry that its neighbours have nearly. */
const LISTS: readonly {
  readonly entries: readonly string[];
  readonly own: number;
  readonly words: string;
}[] = [
  {
    entries: [
      "18:20 The council will reopen the northern bridge on Friday morning, the mayor told reporters. Buses take the old road until then, and cyclists may cross from tomorrow. Share this post",
      "17:45 The council will close the northern bridge on Friday evening, the mayor told reporters. Buses take the old road until then, and cyclists may cross from Sunday. Share this post",
      "17:10 The council may reopen the southern bridge on Monday morning, the mayor told listeners. Trams take the old road until then, and cyclists may cross from tomorrow. Share this post",
    ],
    own: 1,
    words: "The council will close the northern bridge on Friday evening",
  },
  {
    entries: [
      "Anna B. 3 hours ago\nI have walked this path every spring for ten years and the view from the top is still the best in the county.\nReply Report",
      "Carl D. 2 hours ago\nI have walked this path every autumn for ten years and the mud at the top is still the worst in the county.\nReply Report",
      "Emma F. 1 hour ago\nI have cycled this path every winter for six years and the snow at the top is still the best in the county.\nReply Report",
    ],
    own: 1,
    words: "every autumn for ten years and the mud at the top",
  },
  {
    entries: [
      "上午九時，市政府宣布北岸的圖書館將在週六重新開放，借閱時間延長到晚上八點，讀者不必預約。",
      "上午十時，市政府宣布南岸的體育館將在週日重新開放，使用時間延長到晚上九點，市民不必預約。",
      "上午十一時，市政府宣布東岸的游泳池將在週一重新開放，使用時間縮短到下午五點，市民必須預約。",
    ],
    own: 1,
    words: "宣布南岸的體育館將在週日重新開放",
  },
];

const pageOf = (entries: readonly string[]): string =>
  `Home\nLatest news from the valley and beyond\n${entries.join("\n")}\nTerms of use and contact of the paper`;

function kept({ entries, words }: (typeof LISTS)[number]): TextQuoteSelector {
  const page = pageOf(entries);
  const start = page.indexOf(words);
  return describeQuote(page, start, start + words.length);
}

describe("a quote of an entry that was taken away as a whole", () => {
  it.each(LISTS)("is not found in a neighbour: $words", (list) => {
    const left = list.entries.filter((_, index) => index !== list.own);
    const quote = kept(list);
    expect(anchor(searchedText(pageOf(left)), { quote })).toBeNull();
    const alone = list.entries.slice(list.own + 1);
    expect(anchor(searchedText(pageOf(alone)), { quote })).toBeNull();
  });

  it.each(LISTS)("is found while its entry is there, moved or with words put in: $words", (list) => {
    const { entries, own, words } = list;
    const quote = kept(list);
    const moved = pageOf([...entries.filter((_, index) => index !== own), entries[own] ?? ""]);
    expect(anchor(searchedText(moved), { quote })?.start).toBe(moved.indexOf(words));
    const head = words.slice(0, 14);
    const between = pageOf(entries).replace(
      words,
      `${head} [Advertisement: see our new garden chairs] ${words.slice(14)}`,
    );
    const parts = anchor(searchedText(between), { quote })?.parts ?? [];
    const found = parts.map(({ start, end }) => between.slice(start, end)).join("");
    expect(found.replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
  });
});

describe("the context of a quote", () => {
  it("stays short where no neighbour is like it", () => {
    const page = `The valley has a new road.\nEvery morning the ferry leaves the northern pier at seven and comes back at noon with mail, milk and the morning papers for the whole island.\nNothing else happened that day.`;
    const start = page.indexOf("northern");
    expect(describeQuote(page, start, start + 20).suffix.length).toBeLessThan(64);
  });
});
