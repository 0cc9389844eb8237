import type { ComponentChild } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { turnsOf } from "../interview-strip/interview-strip.fixtures.tsx";
import { bundledInterview } from "../testing/bundled-interview.ts";
import type { ComponentFixtures, State } from "../testing/fixtures.ts";
import { awaited, click, write } from "../testing/person.ts";
import { AddInterview } from "./add-interview.tsx";
import { AddRendition, SettleChangesFirst } from "./add-rendition.tsx";
import { EditInterview } from "./edit-interview.tsx";
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
  taken: null,
  versions: { isOwn: false, removed: null, problem: "", onRemove: () => {}, onUndo: () => {} },
  onTurn: () => {},
  onScript: ignore,
  onCopy: async () => true,
};

const OWN = {
  ...interview,
  id: "own-1",
  title: "An interview of my own with a title that goes on for much longer than one line of the list is wide",
  outlet: "",
  show: "",
  renditions: [{ ...rendition, turns: rendition.turns.map((turn, at) => ({ ...turn, start: at * 40 })) }],
};

function list(own: readonly string[], removed: string | null): (translate: Translate) => ComponentChild {
  return (translate) => (
    <InterviewList
      interviews={[interview, ...(own.length > 0 ? [OWN] : [])]}
      own={own}
      off={own.length > 0 ? [interview.id] : []}
      removed={removed}
      tag="en"
      problem=""
      onSwitch={ignore}
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
    <AddInterview
      library={[interview]}
      bundled={[interview.id]}
      kept={null}
      problem={problem}
      translate={translate}
      onKeep={ignore}
      onAdd={ignore}
    />
  );

const SHORT = {
  ...OWN,
  title: "The keeper of the lock",
  renditions: [{ ...rendition, turns: rendition.turns.slice(0, 6) }],
};

const version = (translate: Translate): ComponentChild => (
  <AddRendition
    interview={SHORT}
    kept={null}
    problem=""
    translate={translate}
    onKeep={ignore}
    onAdd={ignore}
  />
);

/** The turns of the short interview, in words of another language, with or without the third. */
const translated = (withoutThird: boolean): string =>
  SHORT.renditions
    .flatMap(({ turns }) => turns)
    .filter(({ number }) => !withoutThird || number !== 3)
    .map(({ number, speaker }) => `${speaker === "zuckerberg" ? "Mark" : "Jessica"}: This is turn ${number}.`)
    .join("\n");

const SEVERAL = {
  ...OWN,
  renditions: [
    rendition,
    {
      ...rendition,
      id: "en",
      language: "en",
      script: "none" as const,
      translation: null,
      address: "https://news.example.org/an-interview",
    },
  ],
};

const edit = (translate: Translate): ComponentChild => (
  <EditInterview
    interview={OWN}
    library={[interview]}
    kept={null}
    problem=""
    translate={translate}
    onKeep={ignore}
    onSave={ignore}
  />
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
    <Library page={page} place={page} translate={translate}>
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

const MANY_DOUBTS = `訪談全文
整理：潮汐週刊

問：潮水什麼時候回來？
答：六點，和往年一樣。
我的意思是：沒有人走。
那麼冬天呢？
問：誰看著閘門？
答：我和我兄弟，還有那個名字長得一行都寫不下的人。
編者按：他笑了。
問：謝謝。
答：謝謝你們來。
版權所有，未經許可不得轉載。
訂閱我們的電子報`;

const LONG_NAMES = `Bartholomew Featherstonehaugh [00:01:02]: ${"Nobody left. ".repeat(30)}
Anastasia Wolfeschlegelsteinhausen [00:03:07]: Why?
Bartholomew Featherstonehaugh [00:04:00]: It was winter.
Anastasia Wolfeschlegelsteinhausen [00:05:00]: And then?`;

const LONG = Array.from(
  { length: 120 },
  (_, at) => `${at % 2 ? "馬克" : "主持人"}：第${at}句話說到這裡。`,
).join("\n");

const TWO_LANGUAGES = `記者：潮水什麼時候回來？
When does the tide come back?
林遠山：六點，和往年一樣。
At six, as in other years.
記者：誰看著閘門？
Who minds the gate?
林遠山：我和我兄弟。
My brother and I.`;

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
    "add: who is it, and what is unsure": onPage(add(""), written(MANY_DOUBTS, ".turns")),
    "add: long names and times": onPage(add(""), written(LONG_NAMES, ".turns")),
    "add: more turns than are drawn at once": onPage(add(""), written(LONG, ".further")),
    "add: two languages": onPage(add(""), written(TWO_LANGUAGES, ".turns")),
    "add: corrected, then the text changed": onPage(add(""), async (place) => {
      await written(SPOKEN, ".turns")(place);
      await click(place, ".turn-tools button");
      await written(`${SPOKEN}\n馬克：再見。`, ".problem")(place);
    }),
    "add: left out": onPage(add(""), async (place) => {
      await written(SPOKEN, ".turns")(place);
      await click(place, ".turn-tools button:last-child");
      await awaited(place, "[data-left-out]");
    }),
    "add: thrown away": onPage(add(""), async (place) => {
      await written(SPOKEN, ".turns")(place);
      await click(place, ".decide button:last-child");
      await awaited(place, ".removed");
    }),
    "add: no date": onPage(add(""), async (place) => {
      await written(SPOKEN, ".turns")(place);
      await write(place, ".date input", "July");
      await awaited(place, ".wrong");
    }),
    "add: no speakers": onPage(add(""), written("一段沒有人名的文字。", ".problem")),
    "add: a file that is none": onPage(add(""), written('{"id": 1}', ".problem")),
    "add: taken": onPage(add(""), written(JSON.stringify(interview), ".problem")),
    "add: not kept": onPage(add("The disk is full, so nothing was kept."), written(SPOKEN, ".problem")),
    edit: onPage(edit),
    "add a version": onPage(version),
    "add a version: it agrees": onPage(version, written(translated(false), ".compared")),
    "add a version: it comes apart": onPage(version, written(translated(true), "[data-apart]")),
    "add a version: changes first": onPage((translate) => (
      <SettleChangesFirst interview={SHORT.id} translate={translate} />
    )),
    transcript: onPage(read({})),
    "transcript in several versions": onPage(
      read({
        interview: SEVERAL,
        versions: { ...TRANSCRIPT.versions, isOwn: true },
      }),
    ),
    "transcript, a version deleted": onPage(
      read({
        interview: OWN,
        versions: { ...TRANSCRIPT.versions, isOwn: true, removed: "English", problem: "The disk is full." },
      }),
    ),
    "transcript, led to a turn": onPage(read({ target: 6 })),
    "transcript, opened from a page": onPage(
      read({ taken: { title: "一座比曼哈頓還大的機房", turns: turnsOf(68) } }),
    ),
    "transcript, searched": onPage(read({}), async (place) => {
      await write(place, ".find input", "算力");
      await awaited(place, ".find .step");
    }),
    "transcript, nothing found": onPage(read({}), async (place) => {
      await write(place, ".find input", "沒有人說過");
      await awaited(place, ".find output:not(:empty)");
    }),
    "transcript with times of a recording": onPage(
      read({
        interview: { ...interview, address: "https://www.youtube.com/watch?v=abc" },
        rendition: OWN.renditions[0] ?? rendition,
      }),
      (place) => click(place, ".cite"),
    ),
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
