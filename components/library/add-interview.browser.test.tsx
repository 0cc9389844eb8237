import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Interview } from "../../lib/interview/interview.ts";
import { inEnglish } from "../testing/english.ts";
import { AddInterview } from "./add-interview.tsx";

let place: HTMLElement;
let added: Interview[];

beforeEach(() => {
  added = [];
  place = document.createElement("div");
  document.body.append(place);
  render(
    <AddInterview taken={[]} problem="" translate={inEnglish} onAdd={(interview) => added.push(interview)} />,
    place,
  );
});

afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
});

function paste(text: string): void {
  const field = place.querySelector("textarea");
  if (field === null) throw new Error("There is no field.");
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const QUESTIONS =
  "Q: Where did it begin?\nA: On a barge, with two goats and a stove.\nQ: And then?\nA: Then came the winter. My point: nobody left.\n";

it("asks who it is where the transcript says question and answer alone", async () => {
  paste(QUESTIONS);
  await expect.poll(() => place.querySelectorAll(".speaker input").length).toBe(2);
  const [, answers] = place.querySelectorAll<HTMLInputElement>(".speaker input");
  if (answers === undefined) throw new Error("There is no second speaker.");
  expect(answers.value).toBe("");
  answers.value = "Hella Brandt, Brandt";
  answers.dispatchEvent(new Event("change", { bubbles: true }));
  await expect.poll(() => place.querySelector(".turns")?.textContent).toContain("Hella Brandt");
  place.querySelector<HTMLButtonElement>("button.first")?.click();
  await expect.poll(() => added.length).toBe(1);
  expect(added[0]?.speakers.map(({ names, role }) => [names, role])).toEqual([
    [[], "interviewer"],
    [["Hella Brandt", "Brandt"], "guest"],
  ]);
});

it("shows the lines that could be meant otherwise", async () => {
  paste("Mia: How so?\nTom: It was cold.\nA last word: thanks.\nMia: Why?\nTom: It was winter.\n");
  await expect.poll(() => place.querySelector(".unsure")?.textContent).toContain("Line 3:");
});
