import { useEffect, useMemo, useState } from "preact/hooks";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import { decodeText } from "../../lib/interview/decode-text.ts";
import { linesOfHtml } from "../../lib/interview/html-lines.ts";
import type { Interview, Speaker } from "../../lib/interview/interview.ts";
import { interviewFromTranscript } from "../../lib/interview/interview-from-transcript.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";
import { parseTranscript, type TranscriptProblem } from "../../lib/interview/parse-transcript.ts";
import type { UnsureLine } from "../../lib/interview/transcript-line.ts";
import { UnsureLines } from "./unsure-lines.tsx";

export interface AddInterviewProps {
  readonly translate: Translate;
  /** Ids that are taken by interviews that come with the extension. */
  readonly taken: readonly string[];
  /** What went wrong when it was kept; empty if nothing. */
  readonly problem: string;
  onAdd(interview: Interview): void;
}

const PROBLEMS: Readonly<Record<TranscriptProblem, MessageKey>> = {
  empty: "add_problem_empty",
  "no-speakers": "add_problem_no_speakers",
  "one-speaker": "add_problem_one_speaker",
  "too-long": "add_problem_too_long",
};

const FIELD_NAMES = ["title", "outlet", "show", "date"] as const;
const FIELDS: Readonly<Record<(typeof FIELD_NAMES)[number], MessageKey>> = {
  title: "add_name",
  outlet: "add_outlet",
  show: "add_show",
  date: "add_date",
};

/** Turns that are shown to check whether the transcript was read well. */
const SHOWN_TURNS = 4;
const BETWEEN_NAMES = /[,，、;；\n]+/u;

type Read =
  | { readonly state: "nothing" }
  | { readonly state: "problem"; readonly text: MessageKey; readonly detail: string }
  | { readonly state: "whole"; readonly interview: Interview; readonly unsure: readonly UnsureLine[] };

/** Somebody who types or corrects is not interrupted by a reading of all at every key; in milliseconds. */
const TYPING_PAUSE = 250;

/** A saved page begins with one of these. */
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|article|div|p)\b/iu;

/** Reads what a person put in: a transcript in plain text, or an interview that was exported. */
function read(text: string, taken: readonly string[], id: string): Read {
  if (text.trim() === "") return { state: "nothing" };
  const json = text.trimStart().startsWith("{") ? parsed(text) : null;
  const isPodcast = typeof json === "object" && json !== null && "segments" in json;
  if (text.trimStart().startsWith("{") && !isPodcast) {
    const result = readInterview(json);
    if (!result.ok) return { state: "problem", text: "add_problem_json", detail: result.reason };
    return taken.includes(result.interview.id)
      ? { state: "problem", text: "add_problem_taken", detail: "" }
      : { state: "whole", interview: result.interview, unsure: [] };
  }
  const transcript = parseTranscript(
    HTML.test(text) ? linesOfHtml(new DOMParser().parseFromString(text, "text/html").body) : text,
  );
  if (!transcript.ok) return { state: "problem", text: PROBLEMS[transcript.problem], detail: "" };
  const { speakers, renditions, unsure } = transcript;
  const [turns = [], ...further] = renditions;
  const spoken = further.map((other) => ({ turns: other, synonyms: {} }));
  const interview = interviewFromTranscript({
    id,
    title: "",
    speakers,
    turns,
    synonyms: {},
    further: spoken,
  });
  return { state: "whole", interview, unsure };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a person says of a speaker by the list of names: where nobody was named, the first is the name. */
function renamed(speaker: Speaker, names: readonly string[]): Pick<Speaker, "name" | "names"> {
  const isNamed = speaker.names.length > 0;
  return isNamed
    ? { name: speaker.name, names: [...new Set([speaker.name, ...names])] }
    : { name: names[0] ?? speaker.name, names: [...new Set(names)] };
}

/** Takes an interview of the reader's own: its transcript, what it is called, and who speaks by which names. */
export function AddInterview({ translate, taken, problem, onAdd }: AddInterviewProps) {
  const [id] = useState(() => `own-${crypto.randomUUID()}`);
  const [text, setText] = useState("");
  const [facts, setFacts] = useState({ title: "", outlet: "", show: "", date: "" });
  const [changed, setChanged] = useState<ReadonlyMap<string, Partial<Speaker>>>(new Map());
  const [settled, setSettled] = useState("");
  const [encoding, setEncoding] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useMemo(() => read(settled, taken, id), [settled, taken, id]);
  const open = async (file: File): Promise<void> => {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    setEncoding(decoded.encoding === "utf-8" ? "" : decoded.encoding);
    setText(decoded.text);
  };
  const speakers =
    found.state === "whole"
      ? found.interview.speakers.map((speaker) => ({ ...speaker, ...changed.get(speaker.id) }))
      : [];
  const change = (speaker: string, what: Partial<Speaker>): void =>
    setChanged(new Map([...changed, [speaker, { ...changed.get(speaker), ...what }]]));

  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (found.state !== "whole") return;
        const { interview } = found;
        onAdd({
          ...interview,
          title: facts.title.trim() || interview.title || speakers.map(({ name }) => name).join(" · "),
          outlet: facts.outlet.trim() || interview.outlet,
          show: facts.show.trim() || interview.show,
          date: facts.date || interview.date,
          speakers,
        });
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return;
        event.preventDefault();
        void open(file);
      }}
    >
      <h1>{translate("add_title")}</h1>
      <p class="facts">{translate("add_how")}</p>
      <textarea
        rows={10}
        value={text}
        aria-label={translate("add_transcript")}
        placeholder={translate("add_placeholder")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <label class="file">
        {translate("add_file")}{" "}
        <input
          type="file"
          accept=".txt,.md,.json,.srt,.vtt,.html,.htm"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) void open(file);
          }}
        />
      </label>
      {encoding !== "" && <p class="facts">{translate("add_encoding", encoding)}</p>}
      {found.state === "problem" && (
        <p class="problem" role="alert">
          {translate(found.text)} {found.detail}
        </p>
      )}
      {found.state === "whole" && (
        <>
          <div class="grid">
            {FIELD_NAMES.map((field) => (
              <label key={field}>
                {translate(FIELDS[field])}
                <input
                  type="text"
                  value={facts[field] || found.interview[field]}
                  {...(field === "date"
                    ? { placeholder: "2025-07-14", pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?" }
                    : {})}
                  onInput={(event) => setFacts({ ...facts, [field]: event.currentTarget.value })}
                />
              </label>
            ))}
          </div>
          <h2>{translate("add_speakers")}</h2>
          <p class="facts">{translate("add_names_how")}</p>
          {speakers.map((speaker) => (
            <div class="speaker" key={speaker.id}>
              <input
                type="text"
                aria-label={translate("add_names", speaker.name)}
                defaultValue={speaker.names.join("、")}
                onChange={(event) => {
                  const names = event.currentTarget.value
                    .split(BETWEEN_NAMES)
                    .map((name) => name.trim())
                    .filter((name) => name !== "");
                  const read = found.interview.speakers.find(({ id: own }) => own === speaker.id);
                  change(speaker.id, renamed(read ?? speaker, names));
                }}
              />
              <select
                value={speaker.role}
                aria-label={translate("add_role", speaker.name)}
                onChange={({ currentTarget: { value } }) =>
                  change(speaker.id, { role: value === "interviewer" ? "interviewer" : "guest" })
                }
              >
                <option value="interviewer">{translate("add_interviewer")}</option>
                <option value="guest">{translate("add_guest")}</option>
              </select>
            </div>
          ))}
          <h2>{translate("library_turns", found.interview.renditions[0]?.turns.length ?? 0)}</h2>
          <ol class="turns">
            {found.interview.renditions[0]?.turns.slice(0, SHOWN_TURNS).map((turn) => (
              <li key={turn.number}>
                <b>{speakers.find((speaker) => speaker.id === turn.speaker)?.name ?? "?"}</b>
                <p class="excerpt">{turn.paragraphs.map((paragraph) => paragraph.text).join(" ")}</p>
              </li>
            ))}
          </ol>
          <UnsureLines lines={found.unsure} translate={translate} />
          {problem !== "" && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <button type="submit" class="first">
            {translate("add_save")}
          </button>
        </>
      )}
    </form>
  );
}
