import { useMemo, useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { type KeptDraft, renditionDraftId } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { compare } from "../../lib/interview/rendition/compared-turns.ts";
import {
  identify,
  proposedSpeakers,
  type RenditionDraft,
  withAddedRenditions,
} from "../../lib/interview/rendition/rendition-draft.ts";
import { AddedField } from "./added-field.tsx";
import { ComparedTurnsList } from "./compared-turns-list.tsx";
import { RenditionFacts } from "./interview-facts.tsx";
import { editAddress } from "./library-address.ts";
import { UnsureLines } from "./unsure-lines.tsx";
import { useAdded } from "./use-added.ts";
import { useCorrections } from "./use-corrections.ts";

export interface AddRenditionProps {
  /** One of the reader's own. */
  readonly interview: Interview;
  /** What was put in before and not added yet; `null` for nothing. */
  readonly kept: KeptDraft | null;
  /** What went wrong when it was kept; empty if nothing. */
  readonly problem: string;
  readonly translate: Translate;
  /** Keeps what is put in; `null` where it was thrown away. */
  onKeep(kept: KeptDraft | null): void;
  /** @param interview with what was added to it */
  onAdd(interview: Interview): void;
}

/** Takes another rendition of an interview that is there: read as any transcript, and laid beside it turn by turn. */
export function AddRendition(props: AddRenditionProps) {
  const { interview, translate } = props;
  const added = useAdded({
    ...props,
    id: renditionDraftId(interview.id),
    library: [],
    bundled: [],
    taken: (fresh) => ({ draft: fresh, speakers: proposedSpeakers(interview, fresh) }),
  });
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, speakers = {} } = added;
  return (
    <AddedField
      added={added}
      field={field}
      title={translate("version_add_title", interview.title)}
      how={translate("version_how")}
      translate={translate}
    >
      {draft !== null && added.isShown && (
        <RenditionEditor
          key={draft.id}
          {...props}
          added={{ draft, speakers }}
          onAdded={(next) => added.correct(next.draft, next.speakers)}
          onOtherReading={added.readOther}
          onAdd={(whole) => {
            added.settle();
            props.onAdd(whole);
          }}
          onThrowAway={() => {
            added.throwAway();
            field.current?.focus();
          }}
        />
      )}
    </AddedField>
  );
}

/** What is not saved of an interview has to be settled first: saved later, it would know nothing of the rendition. */
export function SettleChangesFirst({
  interview,
  translate,
}: {
  readonly interview: string;
  readonly translate: Translate;
}) {
  return (
    <p class="message" role="status">
      {translate("version_unsaved")} <a href={editAddress(interview)}>{translate("interview_edit")}</a>
    </p>
  );
}

interface RenditionEditorProps extends AddRenditionProps {
  readonly added: RenditionDraft;
  onAdded(added: RenditionDraft): void;
  onOtherReading(): void;
  onThrowAway(): void;
}

/** What is known of the rendition, who speaks in it, and its turns beside those of the interview. */
function RenditionEditor(props: RenditionEditorProps) {
  const { interview, added, problem, translate, onAdded, onAdd } = props;
  const { draft, speakers } = added;
  const { change, remember, undo, canUndo } = useCorrections(added, onAdded);
  const turns = useRef<HTMLDivElement>(null);
  const comparison = useMemo(() => compare(interview, added), [interview, draft, speakers]);
  const told = <Told {...props} apart={comparison} />;
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        const whole = withAddedRenditions(interview, added);
        if (whole !== null) onAdd(whole);
        else turns.current?.querySelector<HTMLElement>("[data-apart]")?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <div class="grid">
        {draft.renditions.map((rendition, index) => (
          <RenditionFacts
            key={rendition.id}
            index={index}
            language={translate(index === 0 ? "add_language" : "add_second_language")}
            hasAddress={true}
            draft={draft}
            translate={translate}
            onDraft={(next, what) => change({ ...added, draft: next }, what)}
          />
        ))}
      </div>
      <WhoSpeaks {...props} onChange={change} />
      <UnsureLines
        draft={draft}
        translate={translate}
        onTurn={(turn) => leadTo(turns.current?.querySelector(`[data-turn="${turn}"]`))}
        onOtherReading={() => {
          remember();
          props.onOtherReading();
        }}
      />
      {told}
      <div ref={turns}>
        <ComparedTurnsList
          interview={interview}
          added={added}
          comparison={comparison}
          translate={translate}
          onAdded={(next) => change(next, "")}
        />
      </div>
      <div class="decide">
        {problem !== "" && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="first" aria-disabled={!comparison.agrees}>
          {translate("version_save")}
        </button>
        <button type="button" aria-disabled={!canUndo} onClick={undo}>
          {translate("add_undo")}
        </button>
        <button type="button" onClick={props.onThrowAway}>
          {translate("add_throw_away")}
        </button>
      </div>
    </form>
  );
}

function leadTo(turn: HTMLElement | null | undefined): void {
  turn?.scrollIntoView({ block: "center" });
  turn?.focus({ preventScroll: true });
}

/** Whether the two go together, in a sentence. */
function Told({
  interview,
  apart,
  translate,
}: RenditionEditorProps & { readonly apart: ReturnType<typeof compare> }) {
  const places = apart.turns.filter(({ isApart }) => isApart).length;
  const here = apart.turns.filter((turn) => turn.here !== null).length;
  const there = interview.renditions[0]?.turns.length ?? 0;
  return (
    <div class="together">
      <p role="status" class={apart.agrees ? "facts" : "problem"}>
        {apart.agrees
          ? translate("version_agrees", there)
          : translate("version_apart", Math.max(1, places), here, there)}
      </p>
      {apart.mayBeAnother && (
        <p class="problem" role="status">
          {translate("version_stranger")}
        </p>
      )}
    </div>
  );
}

/** Who of the interview each speaker of the text is. */
function WhoSpeaks({
  interview,
  added,
  translate,
  onChange,
}: RenditionEditorProps & { onChange(added: RenditionDraft, what: string): void }) {
  const { draft, speakers } = added;
  const speaking = new Set(draft.turns.map(({ speaker }) => speaker));
  return (
    <section class="who-speaks">
      <h2>{translate("add_speakers")}</h2>
      <div class="grid whose">
        {draft.speakers
          .filter(({ id }) => speaking.has(id))
          .map(({ id, label }) => (
            <label key={id}>
              {translate("version_whose", label)}
              <select
                value={speakers[id] ?? ""}
                onChange={({ currentTarget: { value } }) => onChange(identify(added, id, value), "")}
              >
                <option value="">{translate("version_unknown")}</option>
                {interview.speakers.map((speaker) => (
                  <option key={speaker.id} value={speaker.id}>
                    {speaker.name}
                  </option>
                ))}
              </select>
            </label>
          ))}
      </div>
    </section>
  );
}
