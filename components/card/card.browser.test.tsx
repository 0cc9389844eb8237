import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Contradiction } from "../../lib/matching/change.ts";
import type { Passage, PassageFlag, PassageKind, PassageSource } from "../../lib/matching/passage.ts";
import { PASSAGE_KINDS } from "../../lib/matching/passage.ts";
import { accessibilityProblems } from "../testing/accessibility.ts";
import { bundledInterview } from "../testing/bundled-interview.ts";
import { inEnglish } from "../testing/english.ts";
import { Card, type CardProps } from "./card.tsx";
import { type CardContent, cardContent } from "./card-content.ts";
import { CARD_STYLE } from "./card-style.ts";

const interview = bundledInterview;

function sourceOf(turn: number): PassageSource {
  const text = interview.renditions[0]?.turns[turn - 1]?.paragraphs[0]?.text ?? "";
  const speaker = interview.renditions[0]?.turns[turn - 1]?.speaker ?? null;
  return { rendition: "zh", turn, paragraph: 0, start: 0, end: text.length, speaker, text };
}

/** As if the one word that the fixture exchanges were a number. */
function contradictionIn(text: string, sources: readonly PassageSource[]): Contradiction {
  const said = sources.map((source) => source.text).join("");
  const at = (words: string, within: string) => {
    const start = within.indexOf(words);
    return { start, end: start + words.length };
  };
  return { fact: "number", page: at("辯論", text), source: at("對話", said) };
}

async function contentOf(
  kind: PassageKind,
  flags: readonly PassageFlag[] = [],
  turns: readonly number[] = [10],
): Promise<CardContent> {
  const sources = turns.map(sourceOf);
  const text = sources
    .map((source) => source.text)
    .join("")
    .replace("對話", "辯論");
  const passage: Passage = {
    start: 0,
    end: text.length,
    text,
    quoted: true,
    kind,
    flags,
    score: 1,
    sources,
    alternatives: [],
    changes: [],
    contradiction: flags.includes("altered") ? contradictionIn(text, sources) : null,
  };
  const content = await cardContent(passage, interview, "original", false, async (texts) => texts);
  if (content === null) throw new Error("The passage has no card.");
  return content;
}

let frame: HTMLElement;

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
  const nothing = () => {};
  render(
    <Card
      content={content}
      repost={false}
      script="original"
      taiwanWording={false}
      pinned={false}
      copied="no"
      kept="no"
      translate={inEnglish}
      onScript={nothing}
      onKeep={nothing}
      onCopy={nothing}
      onTranscript={nothing}
      onHide={nothing}
      onPin={nothing}
      onClose={nothing}
      {...props}
    />,
    frame,
  );
}

const settled = (): Promise<unknown> =>
  Promise.all(frame.getAnimations({ subtree: true }).map((animation) => animation.finished));

const KINDS = PASSAGE_KINDS.filter((kind) => kind !== "unmatched");

it.each(KINDS.flatMap((kind) => ["light", "dark"].map((ground) => [kind, ground] as const)))(
  "keeps nobody out: %s, %s",
  async (kind, ground) => {
    frame.dataset.ground = ground;
    show(await contentOf(kind, ["altered"], kind === "spliced" ? [6, 18] : [10]));
    await settled();
    expect(await accessibilityProblems(frame)).toEqual([]);
  },
);

it("says that it waits", async () => {
  show(null);
  await settled();
  expect(frame.querySelector("[role=status]")?.textContent).toBe(inEnglish("card_loading"));
  expect(await accessibilityProblems(frame)).toEqual([]);
});

it("says that the transcript is a translation, and what question the words answer", async () => {
  show(await contentOf("reworded"));
  expect(frame.textContent).toContain("From a Chinese translation of an interview in English");
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
  expect([...frame.querySelectorAll(".evidence dd")].map((fact) => fact.textContent)).toEqual([
    "辯論",
    "對話",
  ]);
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
