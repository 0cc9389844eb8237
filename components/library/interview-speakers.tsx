import { useMemo, useRef, useState } from "preact/hooks";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import {
  mergeSpeakers,
  renameSpeaker,
  setForms,
  setRole,
} from "../../lib/interview/draft/draft-corrections.ts";
import {
  type InterviewDraft,
  isKept,
  type SpeakerInDraft,
  shownName,
} from "../../lib/interview/draft/interview-draft.ts";
import { type Interview, SPEAKER_ROLES, type SpeakerRole } from "../../lib/interview/interview.ts";
import { LONGEST_FACT } from "../../lib/interview/interview-schema.ts";
import { proposedForms } from "../../lib/interview/other-forms.ts";

export interface InterviewSpeakersProps {
  readonly draft: InterviewDraft;
  /** What is known of their names. */
  readonly library: readonly Interview[];
  readonly translate: Translate;
  /** @param field changes of the same one in a row are undone together */
  onDraft(draft: InterviewDraft, field: string): void;
}

const ROLES: Readonly<Record<SpeakerRole, MessageKey>> = {
  guest: "add_guest",
  interviewer: "add_interviewer",
  other: "add_other",
};

const BETWEEN_NAMES = /[,，、;；\n]+/u;
const formsIn = (written: string): string[] => {
  const forms = written.split(BETWEEN_NAMES).map((form) => form.trim().slice(0, LONGEST_FACT));
  return [...new Set(forms)].filter((form) => form !== "");
};

/** Who speaks: by which names, in what part, how often, and who of them is somebody else of them. */
export function InterviewSpeakers(props: InterviewSpeakersProps) {
  const { draft, translate } = props;
  const list = useRef<HTMLUListElement>(null);
  const turns = useMemo(() => {
    const counts = new Map<string, number>();
    for (const turn of draft.turns)
      if (turn.speaker !== null && isKept(turn))
        counts.set(turn.speaker, (counts.get(turn.speaker) ?? 0) + 1);
    return counts;
  }, [draft.turns]);
  return (
    <section class="who-speaks">
      <h2>{translate("add_speakers")}</h2>
      <p class="facts">{translate("add_names_how")}</p>
      <ul class="speakers" ref={list}>
        {draft.speakers.map((speaker) => (
          <SpeakerFields
            key={speaker.id}
            {...props}
            speaker={speaker}
            turns={turns.get(speaker.id) ?? 0}
            onMerge={(into) => {
              props.onDraft(mergeSpeakers(draft, speaker.id, into), "");
              // The row that had the focus goes.
              list.current?.querySelector<HTMLElement>(`[data-speaker="${CSS.escape(into)}"] input`)?.focus();
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface SpeakerFieldsProps extends InterviewSpeakersProps {
  readonly speaker: SpeakerInDraft;
  readonly turns: number;
  onMerge(into: string): void;
}

function SpeakerFields(props: SpeakerFieldsProps) {
  const { draft, speaker, turns, translate, onDraft } = props;
  const { id, label, name, role } = speaker;
  const called = shownName(speaker);
  return (
    <li class="speaker" data-speaker={id} data-silent={turns === 0 ? "" : undefined}>
      <label class="name">
        {name === "" ? translate("add_who_is", label) : translate("add_speaker_name")}
        <input
          type="text"
          value={name}
          maxLength={LONGEST_FACT}
          onInput={(event) => onDraft(renameSpeaker(draft, id, event.currentTarget.value), `name ${id}`)}
        />
      </label>
      <label class="role">
        {translate("add_role")}
        <select
          value={role}
          aria-label={`${called}: ${translate("add_role")}`}
          onChange={({ currentTarget: { value } }) =>
            onDraft(setRole(draft, id, SPEAKER_ROLES.find((one) => one === value) ?? role), "")
          }
        >
          {SPEAKER_ROLES.map((one) => (
            <option key={one} value={one}>
              {translate(ROLES[one])}
            </option>
          ))}
        </select>
      </label>
      <FormsField {...props} />
      <p class="count">
        {turns === 0 ? translate("add_silent") : translate("library_turns", turns)}
        {draft.speakers.length > 1 && <Merge {...props} />}
      </p>
    </li>
  );
}

/** Further forms of the name, with those that may be meant to be taken by a click. */
function FormsField({ draft, speaker, library, translate, onDraft }: SpeakerFieldsProps) {
  const { id, forms } = speaker;
  const joined = forms.join("、");
  const [typed, setTyped] = useState(joined);
  const input = useRef<HTMLInputElement>(null);
  // Other forms than those that were typed are shown as they are: one was proposed, or a change undone.
  const written = formsIn(typed).join("、") === joined ? typed : joined;
  const proposed = useMemo(() => proposedForms(speaker, library), [speaker, library]);
  return (
    <div class="forms">
      <label>
        {translate("add_forms")}
        <input
          ref={input}
          type="text"
          value={written}
          aria-label={`${shownName(speaker)}: ${translate("add_forms")}`}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setTyped(value);
            onDraft(setForms(draft, id, formsIn(value)), `forms ${id}`);
          }}
        />
      </label>
      {proposed.length > 0 && (
        <p class="proposed">
          {proposed.map((form) => (
            <button
              key={form}
              type="button"
              aria-label={translate("add_form", form)}
              onClick={() => {
                onDraft(setForms(draft, id, [...forms, form]), "");
                input.current?.focus();
              }}
            >
              + {form}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** A choice of whom a speaker is the same as, which is done by a button: arrow keys alone change nothing. */
function Merge({ draft, speaker, translate, onMerge }: SpeakerFieldsProps) {
  const [into, setInto] = useState("");
  const others = draft.speakers.filter(({ id }) => id !== speaker.id);
  return (
    <span class="merge">
      <select
        value={into}
        aria-label={`${shownName(speaker)}: ${translate("add_merge")}`}
        onChange={(event) => setInto(event.currentTarget.value)}
      >
        <option value="">{translate("add_merge")}</option>
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {shownName(other)}
          </option>
        ))}
      </select>
      {others.some(({ id }) => id === into) && (
        <button type="button" class="small" onClick={() => onMerge(into)}>
          {translate("add_merge_go")}
        </button>
      )}
    </span>
  );
}
