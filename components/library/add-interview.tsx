import { useState } from "preact/hooks";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { Interview, Speaker } from "../../lib/interview/interview.ts";
import { interviewFromTranscript } from "../../lib/interview/interview-from-transcript.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";
import { parseTranscript, type TranscriptProblem } from "../../lib/interview/parse-transcript.ts";

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
  | { readonly state: "whole"; readonly interview: Interview };

/** Reads what a person put in: a transcript in plain text, or an interview that was exported. */
function read(text: string, taken: readonly string[], id: string): Read {
  if (text.trim() === "") return { state: "nothing" };
  if (text.trimStart().startsWith("{")) {
    const result = readInterview(parsed(text));
    if (!result.ok) return { state: "problem", text: "add_problem_json", detail: result.reason };
    return taken.includes(result.interview.id)
      ? { state: "problem", text: "add_problem_taken", detail: "" }
      : { state: "whole", interview: result.interview };
  }
  const transcript = parseTranscript(text);
  if (!transcript.ok) return { state: "problem", text: PROBLEMS[transcript.problem], detail: "" };
  const { speakers, turns } = transcript;
  return {
    state: "whole",
    interview: interviewFromTranscript({ id, title: "", speakers, turns, synonyms: {} }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Takes an interview of the reader's own: its transcript, what it is called, and who speaks by which names. */
export function AddInterview({ translate, taken, problem, onAdd }: AddInterviewProps) {
  const [id] = useState(() => `own-${crypto.randomUUID()}`);
  const [text, setText] = useState("");
  const [facts, setFacts] = useState({ title: "", outlet: "", show: "", date: "" });
  const [changed, setChanged] = useState<ReadonlyMap<string, Partial<Speaker>>>(new Map());
  const found = read(text, taken, id);
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
        void file.text().then(setText);
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
          accept=".txt,.md,.json"
          onChange={(event) => void event.currentTarget.files?.[0]?.text().then(setText)}
        />
      </label>
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
                  change(speaker.id, { names: [...new Set([speaker.name, ...names])] });
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
