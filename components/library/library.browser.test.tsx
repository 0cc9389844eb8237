import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inEnglish } from "../testing/english.ts";
import { write } from "../testing/person.ts";
import "./library.css";
import { TRANSCRIPT } from "./library.fixtures.tsx";
import { Transcript } from "./transcript.tsx";

const transcript = (target: number | null) => (
  <Transcript {...TRANSCRIPT} target={target} translate={inEnglish} />
);

/** What takes a moment appears within this time, in milliseconds, also where other tests keep the machine busy. */
const PATIENCE = 20_000;
const seen = <Value,>(look: () => Value) => expect.poll(look, { timeout: PATIENCE });

let place: HTMLElement;

beforeEach(() => {
  scrollTo({ top: 0, behavior: "instant" });
  place = document.createElement("div");
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
});

it("has a link to every turn, and brings the wanted one into sight", async () => {
  render(transcript(18), place);
  expect(place.querySelectorAll(".turn .by a")).toHaveLength(19);
  await seen(() => document.activeElement?.id).toBe("turn-18");
  const box = place.querySelector("#turn-18")?.getBoundingClientRect();
  expect(box && box.top < innerHeight && box.bottom > 0).toBe(true);
});

const longTranscript = (turns: number) => {
  const [first] = TRANSCRIPT.rendition.turns;
  if (first === undefined) throw new Error("The bundled interview has no turn.");
  const words =
    "那麼我們的計畫是先把碼頭修好，再談船的事情，因為沒有碼頭，船就沒有地方停，這是很簡單的道理。";
  return {
    ...TRANSCRIPT,
    rendition: {
      ...TRANSCRIPT.rendition,
      turns: Array.from({ length: turns }, (_, at) => {
        const text = `第${at + 1}段。${words.repeat(1 + (at % 6))}${at % 100 === 57 ? "這裡說到鹽田。" : ""}`;
        return { ...first, number: at + 1, paragraphs: [{ original: text, text, cuts: [] }] };
      }),
    },
  };
};

const field = (): HTMLInputElement => {
  const found = place.querySelector<HTMLInputElement>(".find input");
  if (found === null) throw new Error("There is nothing to search by.");
  return found;
};
const told = (): string => place.querySelector(".find output")?.textContent ?? "";
const press = (key: string, shiftKey = false): void =>
  void field().dispatchEvent(
    new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }),
  );
const painted = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map(String);
const isInSight = (turn: number): boolean => {
  const box = place.querySelector(`#turn-${turn}`)?.getBoundingClientRect();
  return box !== undefined && box.top < innerHeight && box.bottom > 0;
};

it("finds one script by the other, says how many, and steps round by keyboard", async () => {
  render(<Transcript {...longTranscript(300)} translate={inEnglish} />, place);
  await write(place, ".find input", "盐田");
  await seen(told).toBe("1 of 3");
  await seen(() => painted("yuanhua-hit")).toEqual(["鹽田", "鹽田", "鹽田"]);
  await seen(() => isInSight(58)).toBe(true);
  press("Enter");
  await seen(told).toBe("2 of 3");
  await seen(() => isInSight(158)).toBe(true);
  press("Enter", true);
  press("Enter", true);
  await seen(told).toBe("3 of 3");
  await seen(() => isInSight(258)).toBe(true);
  expect(painted("yuanhua-current-hit")).toEqual(["鹽田"]);
  press("Escape");
  await seen(told).toBe("");
  await seen(() => CSS.highlights.has("yuanhua-hit")).toBe(false);
});

it("keeps what was found, and the reader's place, where the script is turned", async () => {
  const long = longTranscript(300);
  render(<Transcript {...long} translate={inEnglish} />, place);
  await write(place, ".find input", "鹽田");
  await seen(() => isInSight(58)).toBe(true);
  const turns = long.rendition.turns.map((turn) => ({
    ...turn,
    paragraphs: turn.paragraphs.map((one) => ({ ...one, text: one.text.replaceAll("鹽", "盐") })),
  }));
  const turned = { ...long, rendition: { ...long.rendition, turns } };
  render(<Transcript {...turned} translate={inEnglish} />, place);
  await seen(() => painted("yuanhua-hit")).toEqual(["盐田", "盐田", "盐田"]);
  expect(told()).toBe("1 of 3");
  expect(isInSight(58)).toBe(true);
});

it("says that nothing was found", async () => {
  render(transcript(null), place);
  await write(place, ".find input", "沒有人說過這句");
  await seen(told).toBe("Not in this transcript");
  press("Enter");
  expect(told()).toBe("Not in this transcript");
});

it("draws and searches two thousand turns in pieces, and lays out those in sight alone", async () => {
  const atOnce: number[] = [];
  const observer = new MutationObserver((changes) =>
    atOnce.push(changes.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0)),
  );
  render(<Transcript {...longTranscript(2000)} translate={inEnglish} />, place);
  const article = place.querySelector(".transcript");
  if (article === null) throw new Error("There is no transcript.");
  observer.observe(article, { childList: true });
  await seen(() => place.querySelectorAll(".turn").length).toBe(2000);
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(40);
  const last = place.querySelector("#turn-2000 .words");
  await seen(() => last?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
  // Characters that stand in every turn: the most that can be found.
  await write(place, ".find input", "碼頭");
  await seen(told).toBe("1 of 2,000+");
  const redrawn = atOnce.length;
  press("Enter", true);
  await seen(told).toBe("2,000 of 2,000+");
  await write(place, ".find input", "盐田");
  await seen(told).toMatch(/ of 20$/);
  observer.disconnect();
  expect(atOnce).toHaveLength(redrawn);
});

it("copies a turn as a citation, and says so", async () => {
  const copied: string[] = [];
  const onCopy = async (text: string): Promise<boolean> => {
    copied.push(text);
    return true;
  };
  render(<Transcript {...TRANSCRIPT} onCopy={onCopy} translate={inEnglish} />, place);
  const cite = place.querySelector<HTMLButtonElement>("#turn-2 .cite");
  cite?.click();
  await seen(() => cite?.textContent).toBe("Copied");
  expect(copied[0]).toContain(TRANSCRIPT.interview.title);
  expect(copied[0]).toContain(TRANSCRIPT.rendition.turns[1]?.paragraphs[0]?.text ?? "none");
});
