import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inEnglish } from "../testing/english.ts";
import "./words.css";
import { WordsEditor } from "./words-editor.tsx";

let place: HTMLElement;
const saved = vi.fn<(text: string) => Promise<void>>(async () => {});
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  document.documentElement.lang = "en";
  saved.mockClear();
  render(<WordsEditor text="余光中" translate={inEnglish} onSave={saved} onExport={() => {}} />, place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});

it("saves what was written, says how much, and names lines that say nothing", async () => {
  const area = place.querySelector("textarea");
  if (area === null) throw new Error("There is nowhere to write.");
  area.value = "软件 = 軟體\n<b>= </b> = x\n[nowhere]";
  area.dispatchEvent(new Event("input", { bubbles: true }));
  await expect.poll(() => place.querySelectorAll(".problems li").length).toBe(2);
  expect(place.querySelector(".problems b")).toBe(null);
  place.querySelector<HTMLElement>(".first")?.click();
  expect(saved).toHaveBeenCalledWith(area.value);
  await expect.poll(() => place.querySelector("output")?.textContent).toBe(inEnglish("words_saved", 1));
});
