import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { KeptDraft } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { inEnglish } from "../testing/english.ts";
import { awaited, click, write } from "../testing/person.ts";
import { AddInterview } from "./add-interview.tsx";
import "./library.css";

let place: HTMLElement;
let added: Interview[];
let kept: KeptDraft | null;

const show = (): void =>
  render(
    <AddInterview
      library={added}
      bundled={[]}
      kept={kept}
      problem=""
      translate={inEnglish}
      onKeep={(draft) => {
        kept = draft;
      }}
      onAdd={(interview) => added.push(interview)}
    />,
    place,
  );

beforeEach(() => {
  added = [];
  kept = null;
  place = document.createElement("div");
  document.body.append(place);
  show();
});

afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
});

const paste = (text: string): Promise<void> => write(place, "textarea", text);
const save = (): Promise<void> => click(place, "button.first");
const speakersOfTurns = (): (string | undefined)[] =>
  [...place.querySelectorAll<HTMLSelectElement>(".read-turn .who select")].map(
    (choice) => choice.selectedOptions[0]?.text,
  );
const choose = (choice: Element | null | undefined, option: string): void => {
  if (!(choice instanceof HTMLSelectElement)) throw new Error("There is no choice.");
  choice.value = [...choice.options].find(({ text }) => text === option)?.value ?? "";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
};

const QUESTIONS =
  "Q: Where did it begin?\nA: On a barge, with two goats and a stove.\nQ: And then?\nA: Then came the winter. My point: nobody left.\n";

const TALK = `Nora Whitfield: Where did it begin?
Tom Ashby: On a barge.
Who paid for it?
Nora Whitfield: And then?
Tom Ashby: Winter.
Tom Ashby: Why did nobody leave?
Tom Ashby: Where to?`;

it("asks who it is where the transcript says question and answer alone", async () => {
  await paste(QUESTIONS);
  await awaited(place, ".speaker");
  const answers = place.querySelectorAll<HTMLInputElement>(".speaker .name input")[1];
  expect(place.querySelectorAll(".speaker .name")[1]?.textContent).toBe("Who is “A”?");
  expect(answers?.value).toBe("");
  await write(place, ".speaker:nth-child(2) .name input", "Hella Brandt");
  await write(place, ".speaker:nth-child(2) .forms input", "Brandt, B");
  await expect.poll(() => speakersOfTurns()[1]).toBe("Hella Brandt");
  await save();
  expect(added[0]?.speakers.map(({ names, role }) => [names, role])).toEqual([
    [[], "interviewer"],
    [["Hella Brandt", "Brandt"], "guest"],
  ]);
});

it("shows every turn with who says it, and what is unsure beside its turn", async () => {
  await paste("Mia: How so?\nTom: It was cold.\nA last word: thanks.\nMia: Why?\nTom: It was winter.\n");
  await awaited(place, ".unsure");
  expect(place.querySelector(".unsure")?.textContent).toContain("Line 3:");
  expect(speakersOfTurns()).toEqual(["Mia", "Tom", "Mia", "Tom"]);
  expect(place.querySelector(".read-turn:nth-child(2) .paragraph[data-unsure]")?.textContent).toContain(
    "thanks",
  );
  await click(place, ".to-turn");
  await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toBe("Turn 2");
});

it("gives a turn to another, makes a turn of a paragraph, and leaves out", async () => {
  await paste(TALK);
  await awaited(place, ".read-turn");
  choose(place.querySelectorAll(".read-turn .who select")[4], "Nora Whitfield");
  await click(place, ".read-turn:nth-child(2) .paragraph:nth-child(2) .paragraph-tools button");
  await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toBe("Who says turn 3");
  choose(document.activeElement, "Nora Whitfield");
  await click(place, ".read-turn:nth-child(7) .turn-tools button:last-child");
  await awaited(place, ".read-turn:nth-child(7)[data-left-out]");
  await save();
  const [interview] = added;
  const names = new Map(interview?.speakers.map(({ id, name }) => [id, name]));
  expect(
    interview?.renditions[0]?.turns.map(({ speaker, paragraphs }) => [
      names.get(speaker ?? ""),
      paragraphs.map(({ text }) => text).join(" "),
    ]),
  ).toEqual([
    ["Nora Whitfield", "Where did it begin?"],
    ["Tom Ashby", "On a barge."],
    ["Nora Whitfield", "Who paid for it?"],
    ["Nora Whitfield", "And then?"],
    ["Tom Ashby", "Winter."],
    ["Nora Whitfield", "Why did nobody leave?"],
  ]);
});

it("names somebody else where a turn is theirs, merges two, and undoes it", async () => {
  await paste(TALK);
  await click(place, ".read-turn:nth-child(4) .turn-tools button");
  const field = await awaited(place, ".naming");
  expect(document.activeElement).toBe(field);
  await write(place, ".naming", "Ida Lund");
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await expect.poll(() => speakersOfTurns()[3]).toBe("Ida Lund");
  expect(added).toEqual([]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Who says turn 4");
  choose(place.querySelector(".speaker:nth-child(3) .merge select"), "Tom Ashby");
  await click(place, ".speaker:nth-child(3) .merge button");
  await expect.poll(() => place.querySelectorAll(".speaker").length).toBe(2);
  expect(document.activeElement).toBe(place.querySelector(".speaker:nth-child(2) .name input"));
  expect(speakersOfTurns()[3]).toBe("Tom Ashby");
  await click(place, ".decide button:nth-of-type(2)");
  await expect.poll(() => speakersOfTurns()[3]).toBe("Ida Lund");
});

it("takes a month for a date, and says of what is none that it is not", async () => {
  await paste(TALK);
  await write(place, ".date input", "July");
  await awaited(place, ".wrong");
  await save();
  expect(added).toEqual([]);
  await write(place, ".date input", "2025年7月");
  await expect.poll(() => place.querySelector(".wrong")).toBeNull();
  await save();
  expect(added[0]?.date).toBe("2025-07");
});

it("keeps what is put in and corrected, and does not read a changed text over corrections", async () => {
  await paste(TALK);
  await write(place, ".title input", "The barge");
  await click(place, ".read-turn:nth-child(2) .turn-tools button:last-child");
  await expect.poll(() => kept?.isCorrected).toBe(true);
  render(null, place);
  show();
  await awaited(place, ".read-turn:nth-child(2)[data-left-out]");
  expect(place.querySelector<HTMLInputElement>(".title input")?.value).toBe("The barge");
  await paste(`${TALK}\nNora Whitfield: Thank you.`);
  await awaited(place, ".problem");
  expect(place.querySelectorAll(".read-turn")).toHaveLength(6);
  await click(place, ".problem button");
  await expect.poll(() => place.querySelectorAll(".read-turn").length).toBe(7);
  expect(place.querySelector<HTMLInputElement>(".title input")?.value).toBe("The barge");
});

it("throws away what was put in, and brings it back with its corrections", async () => {
  await paste(TALK);
  await click(place, ".read-turn:nth-child(2) .turn-tools button:last-child");
  await click(place, ".decide button:last-child");
  await awaited(place, ".removed");
  expect(document.activeElement).toBe(place.querySelector("textarea"));
  expect(place.querySelector(".read-turn")).toBeNull();
  await expect.poll(() => kept).toBeNull();
  await click(place, ".removed button");
  await awaited(place, ".read-turn:nth-child(2)[data-left-out]");
  await expect.poll(() => kept?.isCorrected).toBe(true);
});

it("draws some of a long transcript at a time", async () => {
  await paste(
    Array.from({ length: 2000 }, (_, at) => `${at % 2 ? "Tom Ashby" : "Nora Whitfield"}: Number ${at}.`).join(
      "\n",
    ),
  );
  await awaited(place, ".further");
  expect(place.querySelectorAll(".read-turn").length).toBeLessThanOrEqual(50);
  expect(place.querySelector(".further")?.textContent).toContain("1–50 of 2,000");
  const later = place.querySelector<HTMLButtonElement>(".further button:last-child");
  later?.focus();
  later?.click();
  await expect.poll(() => place.querySelector(".further")?.textContent).toContain("51–100 of 2,000");
  expect(document.activeElement).toBe(later);
});

it("keeps an interview with an id that is taken beside the other", async () => {
  await paste(TALK);
  await awaited(place, ".read-turn");
  await save();
  render(null, place);
  kept = null;
  show();
  await paste(JSON.stringify(added[0]));
  await expect.poll(() => place.querySelector("[role=status].problem")?.textContent).toContain("already");
  await save();
  expect(added).toHaveLength(2);
  expect(added[1]?.id).not.toBe(added[0]?.id);
});

it("reads a transcript in the other way that is nearly as good, and back", async () => {
  const turn = (name: string, part: string, words: string): string => `${name}\n${part}: ${words}.\n`;
  await paste(
    Array.from({ length: 8 }, (_, at) =>
      at % 2 ? turn("Tom Ashby", "Mate", `Number ${at}`) : turn("Nora Whitfield", "Pilot", `Number ${at}`),
    ).join("\n"),
  );
  await awaited(place, ".unsure .small");
  const byParts = (): boolean => speakersOfTurns().includes("Pilot");
  const byNames = (): boolean => speakersOfTurns().includes("Nora Whitfield");
  const wasByParts = byParts();
  expect(byNames()).toBe(!wasByParts);
  await click(place, ".unsure .small");
  await expect.poll(byParts).toBe(!wasByParts);
  expect(byNames()).toBe(wasByParts);
  expect(document.activeElement?.tagName).toBe("H2");
  await click(place, ".decide button:nth-of-type(2)");
  await expect.poll(byParts).toBe(wasByParts);
});
