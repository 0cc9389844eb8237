import { render } from "preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { accessibilityProblems } from "../testing/accessibility.ts";
import { bundledInterview } from "../testing/bundled-interview.ts";
import { inEnglish } from "../testing/english.ts";
import { AddInterview } from "./add-interview.tsx";
import { InterviewList } from "./interview-list.tsx";
import "./library.css";
import { Library, LibraryMessage } from "./library.tsx";
import { Transcript } from "./transcript.tsx";

const interview = bundledInterview;
const [rendition] = interview.renditions;
if (rendition === undefined) throw new Error("The bundled interview has no rendition.");

const transcript = (target: number | null) => (
  <Transcript
    interview={interview}
    rendition={rendition}
    names={new Map(interview.speakers.map(({ id, name }) => [id, name]))}
    language="zh-Hant"
    script="tw"
    taiwanWording={false}
    target={target}
    translate={inEnglish}
    onScript={() => {}}
  />
);

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  document.documentElement.style.colorScheme = "";
  document.body.replaceChildren();
});

it.each(["light", "dark"])("keeps nobody out: %s", async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  for (const content of [
    transcript(6),
    <InterviewList
      key="list"
      interviews={[interview]}
      own={[interview.id]}
      removed="Another one"
      translate={inEnglish}
      onExport={() => {}}
      onRemove={() => {}}
      onUndo={() => {}}
    />,
    <AddInterview key="add" taken={[]} problem="" translate={inEnglish} onAdd={() => {}} />,
    <LibraryMessage key="message" text="library_missing" translate={inEnglish} />,
  ]) {
    render(
      <Library page="interviews" language={null} translate={inEnglish} onLanguage={() => {}}>
        {content}
      </Library>,
      place,
    );
    expect(await accessibilityProblems(place)).toEqual([]);
  }
});

it("has a link to every turn, and brings the wanted one into sight", async () => {
  render(transcript(18), place);
  expect(place.querySelectorAll(".turn .by a")).toHaveLength(19);
  await expect.poll(() => document.activeElement?.id).toBe("turn-18");
  const box = place.querySelector("#turn-18")?.getBoundingClientRect();
  expect(box && box.top < innerHeight && box.bottom > 0).toBe(true);
});
