import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { draftOfTranscript } from "../../lib/interview/draft/draft-of-transcript.ts";
import { interviewOfDraft } from "../../lib/interview/draft/interview-draft.ts";
import type { KeptDraft } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { parseTranscript } from "../../lib/interview/reading/parse-transcript.ts";
import { inEnglish } from "../testing/english.ts";
import { awaited, click, write } from "../testing/person.ts";
import { AddRendition } from "./add-rendition.tsx";
import "./library.css";

const ENGLISH = `Nora Whitfield: When did it begin?
Tom Ashby: On a barge, in 1987.
Nora Whitfield: And then?
Tom Ashby: Then came the winter.
Nora Whitfield: Who paid for the stove?
Tom Ashby: My brother.`;

const CHINESE = `诺拉：什么时候开始的？
汤姆：1987年，在一条驳船上。
诺拉：后来呢？
汤姆：后来就是冬天。
诺拉：炉子是谁出的钱？
汤姆：我兄弟。`;

function interviewOf(text: string): Interview {
  const transcript = parseTranscript(text);
  const interview = transcript.ok ? interviewOfDraft(draftOfTranscript(transcript, "own-1")) : null;
  if (interview === null) throw new Error("It cannot be read.");
  return interview;
}

const INTERVIEW = interviewOf(ENGLISH);
let place: HTMLElement;
let added: Interview[];
let kept: KeptDraft | null;

const show = (): void =>
  render(
    <AddRendition
      interview={INTERVIEW}
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
const choose = (choice: Element | null | undefined, option: string): void => {
  if (!(choice instanceof HTMLSelectElement)) throw new Error("There is no choice.");
  choice.value = [...choice.options].find(({ text }) => text === option)?.value ?? "";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
};
const told = (): string => place.querySelector(".together")?.textContent ?? "";

it("lays a translation beside the interview, and adds it with who translated it", async () => {
  await paste(CHINESE);
  await awaited(place, ".compared");
  expect(told()).toBe("Both have 6 turns, and each has the same speaker.");
  const [first] = place.querySelectorAll(".compared");
  expect(first?.querySelector(".there")?.textContent).toContain("When did it begin?");
  expect(first?.querySelector(".here")?.textContent).toContain("什么时候开始的？");
  choose(place.querySelectorAll(".grid select")[1], "English");
  const translator = ".grid label:nth-of-type(3):not(.address) input";
  await write(place, translator, "Lin");
  await expect.poll(() => kept?.draft?.renditions[0]?.translation?.by).toBe("Lin");
  await write(place, ".address input", "https://news.example.org/a");
  await save();
  expect(added[0]?.renditions[1]).toMatchObject({
    language: "zh-Hans",
    translation: { from: "en", by: "Lin" },
    address: "https://news.example.org/a",
  });
  expect(added[0]?.renditions[0]).toEqual(INTERVIEW.renditions[0]);
});

it("does not add what comes apart, leads to the place, and takes it once it is mended", async () => {
  await paste(CHINESE.replace("诺拉：炉子", "汤姆：炉子"));
  await awaited(place, "[data-apart]");
  expect(told()).toContain("they come apart at one place");
  await save();
  expect(added).toEqual([]);
  expect(document.activeElement).toBe(place.querySelector("[data-apart]"));
  choose(place.querySelector("[data-apart] .here select"), "Nora Whitfield");
  await expect.poll(told).toContain("Both have 6 turns");
  await click(place, ".decide button:nth-of-type(2)");
  await awaited(place, "[data-apart]");
  choose(place.querySelector("[data-apart] .here select"), "Nora Whitfield");
  await expect.poll(told).toContain("Both have 6 turns");
  await save();
  expect(added[0]?.renditions).toHaveLength(2);
});

it("asks who somebody is, and lets it be said otherwise", async () => {
  await paste(CHINESE);
  await awaited(place, ".whose select");
  choose(place.querySelectorAll(".whose select")[1], "Nora Whitfield");
  await expect.poll(() => place.querySelectorAll("[data-apart]").length).toBe(3);
  choose(place.querySelectorAll(".whose select")[1], "Tom Ashby");
  await expect.poll(told).toContain("Both have 6 turns");
});

it("joins turns that were cut otherwise, and keeps all of it when one looks elsewhere", async () => {
  await paste(CHINESE.replace("，在一条", "。\n汤姆：在一条"));
  await awaited(place, "[data-apart]");
  await click(place, "[data-turn='3'] .turn-tools button");
  await expect.poll(told).toContain("Both have 6 turns");
  await expect.poll(() => kept?.isCorrected).toBe(true);
  render(null, place);
  show();
  await awaited(place, ".compared");
  expect(told()).toContain("Both have 6 turns");
  await click(place, ".decide button:nth-of-type(3)");
  await expect.poll(() => kept).toBe(null);
});
