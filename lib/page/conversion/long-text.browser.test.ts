import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answeredLater } from "./fixtures/answered-later.ts";
import { PageConversion } from "./page-conversion.ts";

/** A chapter of a novel as many sites show it: one element, its lines divided by `br`. */
const LINES = 1_250;
const LINE = "这里说的软件和网络都是后来发展的，很复杂。".repeat(4).slice(0, 80);
const IN_TAIWAN = "這裡說的軟件和網絡都是後來發展的，很複雜。".repeat(4).slice(0, 80);

/**
 * After each slice the browser lays the whole chapter out, so that the slices say how long it takes: a calm machine
 * needs ten, and one in which a slice writes one line needs as many as there are lines.
 */
const MOST_SLICES = LINES / 10;

/** The window shows some thirty lines; what was written with them is at most so much. */
const MOST_IN_SIGHT = 200;

let chapter: HTMLElement;
let conversion: PageConversion;
let slices = 0;
let observer: MutationObserver;
beforeEach(() => {
  chapter = document.createElement("div");
  chapter.innerHTML = `&nbsp;&nbsp;${LINE}<br><br>`.repeat(LINES);
  document.body.append(chapter);
  conversion = new PageConversion(document, answeredLater);
  slices = 0;
  // It is told once behind each task that wrote something.
  observer = new MutationObserver(() => slices++);
  observer.observe(chapter, { characterData: true, subtree: true });
});
afterEach(async () => {
  observer.disconnect();
  await conversion.show(null).whole;
  chapter.remove();
});

const shown = (): string[] =>
  [...chapter.childNodes].flatMap((node) => (node instanceof Text ? [node.data.trim()] : []));

const countOf = (line: string): number => shown().filter((text) => text === line).length;

describe("a chapter of 100,000 characters in one block", () => {
  it("is converted and put back in few slices", async () => {
    await conversion.show("tw").whole;
    expect(countOf(IN_TAIWAN)).toBe(LINES);
    expect(slices).toBeGreaterThan(0);
    expect(slices).toBeLessThan(MOST_SLICES);
    slices = 0;
    await conversion.show(null).whole;
    expect(countOf(LINE)).toBe(LINES);
    expect(slices).toBeLessThan(MOST_SLICES);
  }, 60_000);

  it("begins with what is in sight, on the way back too", async () => {
    // Far down, where the lines in sight are neither the first nor the last.
    chapter.querySelectorAll("br")[LINES]?.scrollIntoView();
    const there = conversion.show("tw");
    await there.visible;
    const first = countOf(IN_TAIWAN);
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThan(MOST_IN_SIGHT);
    expect(shown()[0]).toBe(LINE);
    await there.whole;
    const back = conversion.show(null);
    await back.visible;
    expect(countOf(LINE)).toBeGreaterThanOrEqual(first);
    expect(shown()[LINES / 2]).toBe(LINE);
    await back.whole;
    expect(countOf(LINE)).toBe(LINES);
  }, 60_000);

  it("keeps the ranges in its lines", async () => {
    const texts = [...chapter.childNodes].filter((node) => node instanceof Text);
    const ranges = texts.map((text, index) => {
      const range = new Range();
      range.setStart(text, 2 + (index % 70));
      range.setEnd(text, 4 + (index % 70));
      return range;
    });
    const words = ranges.map(String);
    await conversion.show("tw").whole;
    const converted = ranges.map((_, index) => IN_TAIWAN.slice(index % 70, 2 + (index % 70)));
    expect(ranges.map(String)).toEqual(converted);
    await conversion.show(null).whole;
    expect(ranges.map(String)).toEqual(words);
  }, 60_000);

  it("keeps every node of the page, the places between them and the selection", async () => {
    const nodes = [...chapter.childNodes];
    const places = nodes.slice(0, 20).map((_, index) => {
      const range = new Range();
      range.setStart(chapter, index);
      range.setEnd(chapter, index + 1);
      return range;
    });
    const [line] = nodes.filter((node) => node instanceof Text);
    const selection = getSelection();
    if (line !== undefined) selection?.setBaseAndExtent(line, 9, line, 5);
    await conversion.show("tw").whole;
    expect([...chapter.childNodes].every((node, index) => node === nodes[index])).toBe(true);
    expect(
      places.every(({ startOffset, endOffset }, index) => startOffset === index && endOffset === index + 1),
    ).toBe(true);
    expect(selection?.toString()).toBe("的軟件和");
    await conversion.show(null).whole;
    expect([...chapter.childNodes].every((node, index) => node === nodes[index])).toBe(true);
    expect(selection?.toString()).toBe("的软件和");
  }, 60_000);

  it("leaves texts beside each other and empty ones as the page made them", async () => {
    const frame = document.createElement("i");
    frame.append(LINE.slice(0, 20), LINE.slice(20), document.createTextNode(""));
    chapter.append(frame);
    await conversion.show("tw").whole;
    expect([...frame.childNodes].map((node) => node.textContent?.length)).toEqual([20, 60, 0]);
    await conversion.show(null).whole;
    expect([...frame.childNodes].map((node) => node.textContent)).toEqual([
      LINE.slice(0, 20),
      LINE.slice(20),
      "",
    ]);
  }, 60_000);
});
