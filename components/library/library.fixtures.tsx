import type { ComponentChild } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { bundledInterview } from "../testing/bundled-interview.ts";
import type { ComponentFixtures, State } from "../testing/fixtures.ts";
import { awaited, write } from "../testing/person.ts";
import { AddInterview } from "./add-interview.tsx";
import { InterviewList } from "./interview-list.tsx";
import style from "./library.css?inline";
import { Library, LibraryMessage, type LibraryProps } from "./library.tsx";
import { Transcript, type TranscriptProps } from "./transcript.tsx";

const interview = bundledInterview;
const [rendition] = interview.renditions;
if (rendition === undefined) throw new Error("The bundled interview has no rendition.");

const ignore = (): void => {};

/** The bundled interview as it is read. */
export const TRANSCRIPT: Omit<TranscriptProps, "translate"> = {
  interview,
  rendition,
  names: new Map(interview.speakers.map(({ id, name }) => [id, name])),
  language: "zh-Hant",
  script: "tw",
  taiwanWording: false,
  target: null,
  onScript: ignore,
};

const OWN = {
  ...interview,
  id: "own-1",
  title: "An interview of my own with a title that goes on for much longer than one line of the list is wide",
  outlet: "",
  show: "",
};

function list(own: readonly string[], removed: string | null): (translate: Translate) => ComponentChild {
  return (translate) => (
    <InterviewList
      interviews={[interview, ...(own.length > 0 ? [OWN] : [])]}
      own={own}
      removed={removed}
      translate={translate}
      onExport={ignore}
      onRemove={ignore}
      onUndo={ignore}
    />
  );
}

const add =
  (problem: string): ((translate: Translate) => ComponentChild) =>
  (translate) => (
    <AddInterview taken={[interview.id]} problem={problem} translate={translate} onAdd={ignore} />
  );

const read =
  (translated: Partial<TranscriptProps>): ((translate: Translate) => ComponentChild) =>
  (translate) => <Transcript {...TRANSCRIPT} translate={translate} {...translated} />;

const onPage = (
  content: (translate: Translate) => ComponentChild,
  reach?: State["reach"],
  page: LibraryProps["page"] = "interviews",
): State => ({
  show: (translate) => (
    <Library page={page} language={null} translate={translate} onLanguage={ignore}>
      {content(translate)}
    </Library>
  ),
  ...(reach === undefined ? {} : { reach }),
});

const SPOKEN = `主持人：您今天帶來了什麼消息？
馬克：我們在建一座新的機房。
主持人：有多大？
馬克：那東西太龐大了。你可以從訪談中看出，我對建設它們感到非常興奮。
主持人：謝謝。`;

/** @returns writes a transcript, and waits for what the form says of it */
const written = (text: string, answer: string) => async (place: ParentNode) => {
  await write(place, "textarea", text);
  await awaited(place, answer);
};

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style },
  states: {
    interviews: onPage(list([], null)),
    "interviews of one's own": onPage(list([OWN.id], null)),
    "an interview removed": onPage(list([OWN.id], "Another one")),
    add: onPage(add("")),
    "add: read": onPage(add(""), written(SPOKEN, ".turns")),
    "add: no speakers": onPage(add(""), written("一段沒有人名的文字。", ".problem")),
    "add: a file that is none": onPage(add(""), written('{"id": 1}', ".problem")),
    "add: taken": onPage(add(""), written(JSON.stringify(interview), ".problem")),
    "add: not kept": onPage(add("The disk is full, so nothing was kept."), written(SPOKEN, ".problem")),
    transcript: onPage(read({})),
    "transcript, led to a turn": onPage(read({ target: 6 })),
    "transcript in Taiwan's words": onPage(read({ taiwanWording: true, language: "zh-Hant-TW" })),
    "transcript in English": onPage(
      read({
        rendition: { ...rendition, script: "none", language: "en", translation: null },
        language: "en",
      }),
    ),
    "no such interview": onPage((translate) => (
      <LibraryMessage text="library_missing" translate={translate} />
    )),
    "cannot be read": onPage((translate) => <LibraryMessage text="library_failed" translate={translate} />),
    "highlights cannot be read": onPage(
      (translate) => <LibraryMessage text="highlight_failed" translate={translate} />,
      undefined,
      "highlights",
    ),
  },
};
