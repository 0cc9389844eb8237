import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inEnglish } from "../testing/english.ts";
import "./library.css";
import { TRANSCRIPT } from "./library.fixtures.tsx";
import { Transcript } from "./transcript.tsx";

const transcript = (target: number | null) => (
  <Transcript {...TRANSCRIPT} target={target} translate={inEnglish} />
);

let place: HTMLElement;

beforeEach(() => {
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
  await expect.poll(() => document.activeElement?.id).toBe("turn-18");
  const box = place.querySelector("#turn-18")?.getBoundingClientRect();
  expect(box && box.top < innerHeight && box.bottom > 0).toBe(true);
});
