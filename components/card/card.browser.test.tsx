import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { inEnglish } from "../testing/english.ts";
import { CARD, contentOf } from "./card.fixtures.tsx";
import { Card, type CardProps } from "./card.tsx";
import type { CardContent } from "./card-content.ts";
import { CARD_STYLE } from "./card-style.ts";
import { announcement } from "./verdict-words.ts";

let frame: HTMLElement;
const USUAL = [innerWidth, innerHeight] as const;

beforeEach(() => {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [style];
  frame = document.createElement("div");
  frame.className = "frame";
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-label", inEnglish("card_label"));
  root.append(frame);
  document.body.append(host);
});

afterEach(() => {
  render(null, frame);
  document.body.replaceChildren();
});

function show(content: CardContent | null, props: Partial<CardProps> = {}): void {
  render(<Card {...CARD} content={content} translate={inEnglish} {...props} />, frame);
}

it("says that it waits", () => {
  show(null);
  expect(frame.querySelector("[role=status]")?.textContent).toBe(inEnglish("card_loading"));
});

it("says that the transcript is a translation, and what question the words answer", async () => {
  show(await contentOf("reworded"));
  expect(frame.textContent).toContain("Chinese translation of an interview in English");
  expect(frame.textContent).toContain("Another translation of the same statement.");
  expect(frame.querySelector(".question")?.textContent).toContain("傑西卡·萊辛");
});

it("marks what differs without colour alone, on both sides", async () => {
  show(await contentOf("edited"));
  const taken = frame.querySelector("del");
  expect(taken?.textContent).toContain("對話");
  expect(frame.querySelector("ins")?.textContent).toContain("辯論");
  expect(taken && getComputedStyle(taken).textDecorationLine).toBe("underline");
});

it("shows how far apart spliced words were said", async () => {
  show(await contentOf("spliced", [], [6, 18]));
  expect(frame.querySelector(".gap")?.textContent).toBe(inEnglish("card_gap_turns", 12));
  expect(frame.querySelectorAll("blockquote")).toHaveLength(2);
});

it("puts both facts side by side where one was altered", async () => {
  show(await contentOf("edited", ["altered"]));
  expect([...frame.querySelectorAll(".accusation dd")].map((fact) => fact.textContent)).toEqual([
    "辯論",
    "對話",
  ]);
});

it("puts whom the article names beside who said it", async () => {
  show(await contentOf("verbatim", ["misattributed"]));
  const accusation = frame.querySelector(".accusation");
  expect(accusation?.getAttribute("aria-label")).toBe(inEnglish("card_accusation_misattributed"));
  expect([...(accusation?.querySelectorAll("dd") ?? [])].map((fact) => fact.textContent)).toEqual([
    "傑西卡·萊辛",
    "馬克·扎克伯格",
  ]);
});

it("calls nothing another translation that is the original", async () => {
  const content = await contentOf("reworded");
  show({ ...content, translation: null });
  expect(frame.querySelector(".verdict")?.textContent).toBe(inEnglish("kind_reworded"));
  expect(frame.textContent).toContain(inEnglish("meaning_reworded"));
  expect(announcement(content, inEnglish)).toBe("Original words: Translated differently");
});

it("keeps its buttons in the card where the verdict is longer than a narrow card has room for", async () => {
  await page.viewport(180, 800);
  Object.assign(frame.dataset, { shape: "sheet", edge: "bottom" });
  for (const shown of [
    await contentOf("reworded"),
    { ...(await contentOf("edited")), isOnlyProbable: true },
  ]) {
    show(shown);
    const card = frame.querySelector(".card")?.getBoundingClientRect();
    for (const button of frame.querySelectorAll(".head button"))
      expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(card?.right ?? 0);
    const said = frame.querySelector(".verdict")?.getBoundingClientRect();
    expect(said?.right).toBeLessThanOrEqual(
      frame.querySelector(".window")?.getBoundingClientRect().left ?? 0,
    );
  }
  await page.viewport(...USUAL);
});

it("says quietly where it is only probable that the words come from there, and nothing where it is sure", async () => {
  const content = await contentOf("edited");
  show(content);
  expect(frame.querySelector(".probable")).toBeNull();
  show({ ...content, isOnlyProbable: true });
  const said = frame.querySelector(".verdict .probable");
  expect(said?.textContent).toBe("probably from here");
  expect(said && Number(getComputedStyle(said).fontWeight)).toBe(400);
  expect(announcement({ ...content, isOnlyProbable: true }, inEnglish)).toBe(
    "Original words: Edited, probably from here",
  );
});

it("is announced with its verdict and what it accuses of", async () => {
  expect(announcement(await contentOf("edited"), inEnglish)).toBe("Original words: Edited");
  expect(announcement(await contentOf("edited", ["altered"]), inEnglish)).toBe(
    "Original words: Edited, A fact differs",
  );
});

it("has the article's words above the original ones, below what they answer", async () => {
  show(await contentOf("edited"));
  const tops = [".question", ".article", ".original", ".following"].map(
    (part) => frame.querySelector(part)?.getBoundingClientRect().top ?? 0,
  );
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
});

it("makes no landmarks of the page, and leaves the focus where it saved", async () => {
  const content = await contentOf("edited");
  show(content);
  expect(frame.querySelector("header, footer, main, nav, section, aside")).toBeNull();
  const save = frame.querySelector<HTMLElement>(".actions button");
  save?.focus();
  show(content, { highlight: { id: "one", colour: "yellow", whole: true } });
  const root = frame.getRootNode();
  expect(root instanceof ShadowRoot && root.activeElement).toBe(save);
  expect(save?.textContent).toContain(inEnglish("card_kept"));
});

it("leads to what is kept instead of keeping it again, and can delete it", async () => {
  const onKeep = vi.fn();
  const onHighlight = vi.fn();
  const onRemove = vi.fn();
  const content = await contentOf("edited");
  const highlight = { id: "one", colour: "green", whole: true } as const;
  show(content, { highlight, onKeep, onHighlight, onRemove });
  frame.querySelector<HTMLElement>(".actions button")?.click();
  frame.querySelector<HTMLElement>(`[aria-label="${inEnglish("highlight_remove")}"]`)?.click();
  expect([onKeep, onHighlight, onRemove].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1]);
  show(content, { highlight: { ...highlight, whole: false }, onKeep });
  frame.querySelector<HTMLElement>(".actions button")?.click();
  expect(onKeep).toHaveBeenCalledOnce();
});

it("keeps hiding apart from copying", async () => {
  show(await contentOf("edited"));
  expect(frame.querySelector(".actions .hide")).toBeNull();
  expect(frame.querySelector(".scroll .hide")?.textContent).toBe(inEnglish("card_hide"));
});

it("hands over what a person chooses", async () => {
  const onScript = vi.fn();
  const onClose = vi.fn();
  show(await contentOf("verbatim"), { script: "tw", onScript, onClose });
  frame.querySelector<HTMLElement>(".segments button:nth-child(2)")?.click();
  frame.querySelector<HTMLElement>(".wording input")?.click();
  frame.querySelector<HTMLElement>(`[aria-label="${inEnglish("card_close")}"]`)?.click();
  expect(onScript.mock.calls).toEqual([
    ["cn", false],
    ["tw", true],
  ]);
  expect(onClose).toHaveBeenCalledOnce();
});

it("shows text of a page and a transcript as text", async () => {
  const content = await contentOf("edited");
  show({ ...content, following: "<img src=x onerror=alert(1)>", article: null });
  expect(frame.querySelector("img")).toBeNull();
  expect(frame.textContent).toContain("<img src=x");
});
