import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Interview } from "../../interview/interview.ts";
import type { Coverage, Passage } from "../../matching/passage.ts";
import { documentTextSlices } from "../text/document-text.ts";
import type { PageText } from "../text/page-text.ts";
import { AnnotatedDocument } from "./annotated-document.ts";
import { UNDERLINE_STYLE } from "./underline-style.ts";

const INTERVIEW: Interview = {
  id: "test",
  title: "Test",
  outlet: "",
  outletNames: [],
  show: "",
  showNames: [],
  date: "",
  address: "",
  speakers: [],
  terms: [],
  renditions: [],
};

let place: HTMLElement;
let page: AnnotatedDocument;
let hidden: string[];
const sheet = new CSSStyleSheet();
sheet.replaceSync(UNDERLINE_STYLE);

beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  hidden = [];
  page = new AnnotatedDocument((text) => hidden.push(text));
  document.adoptedStyleSheets = [sheet];
});
afterEach(() => {
  page.clear();
  place.remove();
  document.adoptedStyleSheets = [];
});

function read(): PageText<Node> {
  const reading = documentTextSlices(place);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

function passage(text: string, start: number, more: Partial<Passage> = {}): Passage {
  return {
    start,
    end: start + text.length,
    text,
    quoted: true,
    kind: "verbatim",
    flags: [],
    score: 1,
    sources: [],
    alternatives: [],
    changes: [],
    contradiction: null,
    misattribution: null,
    ...more,
  };
}

function show(passages: readonly Passage[], repost: Coverage["repost"] = null): void {
  page.show(
    read(),
    { covered: true, score: 1, interview: "test", passages, repost, leftOut: null },
    INTERVIEW,
  );
}

/** What is painted, by the name of the highlight. */
function painted(): Record<string, string[]> {
  return Object.fromEntries(
    [...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map((range) => range.toString())]),
  );
}

describe("an annotated document", () => {
  test("underlines by verdict, on light and dark grounds, and changes no node", () => {
    place.innerHTML = "<p>甲乙<i>丙</i>丁</p><p style='background: #111; color: #eee'>戊己</p>";
    const before = document.documentElement.outerHTML;
    show([passage("乙丙", 1), passage("戊己", 5, { kind: "reworded" })]);
    expect(painted()).toEqual({ "yuanhua-solid-light": ["乙", "丙"], "yuanhua-dashed-dark": ["戊己"] });
    expect(document.documentElement.outerHTML).toBe(before);
    page.clear();
    expect(painted()).toEqual({});
  });

  test("leaves the changed words of an edited passage out, and never underlines an unmatched one", () => {
    place.innerHTML = "<p>我們要建大集群。</p><p>「別的」</p>";
    show([
      passage("我們要建大集群。", 0, {
        kind: "edited",
        changes: [{ page: { start: 4, end: 5 }, source: { start: 4, end: 6 } }],
      }),
      passage("別的", 10, { kind: "unmatched" }),
    ]);
    expect(painted()).toEqual({ "yuanhua-solid-light": ["我們要建", "集群。"] });
    expect(page.passages).toHaveLength(2);
  });

  test("a full reprint has a line at its head alone", () => {
    place.innerHTML = "<p>前言</p><p>第一段</p><p>第二段</p>";
    show([passage("第一段", 3), passage("第二段", 7)], { start: 3, end: 10 });
    expect(painted()).toEqual({ "yuanhua-solid-light": ["第一段"] });
    expect(page.passages).toEqual([]);
    expect(page.repost?.passage.text).toBe("第一段");
  });

  test("takes the underline from words that change or go, and keeps it on others and over a change of script", () => {
    place.innerHTML = "<p>數據中心</p><p>人才</p><p>集群</p>";
    show([passage("數據中心", 0), passage("人才", 5), passage("集群", 8)]);
    const [first, second, third] = [...place.querySelectorAll("p")].map((line) => line.firstChild as Text);
    first?.replaceData(0, 1, "数");
    expect(page.dropChanged()).toBe(false);
    third?.remove();
    second?.appendData("們");
    if (first) first.nodeValue = "別的";
    expect(page.dropChanged()).toBe(true);
    expect(painted()).toEqual({ "yuanhua-solid-light": ["人才"] });
  });

  test("shows nothing for words that changed while they were looked for", () => {
    place.innerHTML = "<p>甲乙</p>";
    const text = read();
    place.innerHTML = "<p>丙丁</p>";
    page.show(
      text,
      {
        covered: true,
        score: 1,
        interview: "test",
        passages: [passage("甲乙", 0)],
        repost: null,
        leftOut: null,
      },
      INTERVIEW,
    );
    expect(painted()).toEqual({});
  });

  test("finds the passage at a point by its rectangles, the inner one first", () => {
    place.innerHTML = "<p style='width: 6em'>甲乙丙丁戊己庚辛壬癸</p><p>子丑</p>";
    show([passage("甲乙丙丁戊己庚辛", 0), passage("丙丁", 2)]);
    const [outer, inner] = page.passages;
    const middle = (rectangle: DOMRect | undefined) =>
      [
        (rectangle?.left ?? 0) + (rectangle?.width ?? 0) / 2,
        (rectangle?.top ?? 0) + (rectangle?.height ?? 0) / 2,
      ] as const;
    expect(outer && page.rectanglesOf(outer)).toHaveLength(2);
    expect(inner && page.passageAt(...middle(page.rectanglesOf(inner)[0]))?.passage.text).toBe("丙丁");
    expect(outer && page.passageAt(...middle(page.rectanglesOf(outer)[1]))).toBe(outer);
    expect(page.passageAt(...middle(place.lastElementChild?.getBoundingClientRect()))).toBeNull();
  });

  test("finds nothing under what lies over the words", () => {
    place.innerHTML =
      "<p>甲乙</p><div style='position: fixed; inset: 0; background: white; z-index: 9'></div>";
    show([passage("甲乙", 0)]);
    const [first] = page.passages;
    const rectangle = first && page.rectanglesOf(first)[0];
    expect(page.passageAt((rectangle?.left ?? 0) + 3, (rectangle?.top ?? 0) + 3)).toBeNull();
  });

  test("works inside open shadow roots", () => {
    place.innerHTML = "<span></span>";
    const root = place.querySelector("span")?.attachShadow({ mode: "open" });
    root?.append("影中之言");
    show([passage("影中", 0)]);
    const [first] = page.passages;
    const rectangle = first && page.rectanglesOf(first)[0];
    expect(painted()).toEqual({ "yuanhua-solid-light": ["影中"] });
    expect(page.passageAt((rectangle?.left ?? 0) + 3, (rectangle?.top ?? 0) + 3)).toBe(first);
  });

  test("a hidden passage stays away, and is remembered by its words", () => {
    place.innerHTML = "<p>數據</p>";
    show([passage("數據", 0)]);
    const [first] = page.passages;
    if (first) page.hide(first);
    expect(painted()).toEqual({});
    expect(hidden).toEqual(["數據"]);
    page.setHidden(["数据"]);
    show([passage("數據", 0)]);
    expect(page.passages).toEqual([]);
    expect(page.hiddenCount).toBe(1);
  });

  test("hiding can be taken back, and is forgotten", () => {
    place.innerHTML = "<p>數據和規模</p>";
    const forgotten: string[] = [];
    page = new AnnotatedDocument((text, isHidden) => {
      if (!isHidden) forgotten.push(text);
    });
    show([passage("數據", 0), passage("規模", 3)]);
    const [first] = page.passages;
    if (first) page.hide(first);
    expect(painted()).toEqual({ "yuanhua-solid-light": ["規模"] });
    if (first) page.unhide(first);
    expect(painted()).toEqual({ "yuanhua-solid-light": ["數據", "規模"] });
    expect(page.passages.map((one) => one.passage.text)).toEqual(["數據", "規模"]);
    expect(forgotten).toEqual(["數據"]);
    expect(page.hiddenCount).toBe(0);
    show([passage("數據", 0), passage("規模", 3)]);
    expect(page.passages).toHaveLength(2);
  });
});
