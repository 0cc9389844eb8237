import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import {
  giveTurn,
  giveTurnToAnother,
  leaveOutParagraph,
  leaveOutTurn,
  renameSpeaker,
  splitTurn,
} from "../../lib/interview/draft/draft-corrections.ts";
import {
  type InterviewDraft,
  type ParagraphInDraft,
  shownName,
  type TurnInDraft,
} from "../../lib/interview/draft/interview-draft.ts";
import { LONGEST_FACT } from "../../lib/interview/interview-schema.ts";
import type { UnsureLine } from "../../lib/interview/reading/transcript-line.ts";
import { clockTime } from "../../lib/interview/recording-moment.ts";
import { UNSURE_REASONS } from "./unsure-lines.tsx";

export interface TurnEditorProps {
  readonly turn: TurnInDraft;
  /** In the interview; `null` where the turn is left out. */
  readonly number: number | null;
  /** Lines of it that could be meant otherwise. */
  readonly doubts: readonly UnsureLine[];
  readonly draft: InterviewDraft;
  readonly translate: Translate;
  /** @param field changes of the same one in a row are undone together */
  onDraft(draft: InterviewDraft, field: string): void;
}

/** Of what is left out only so many paragraphs are shown: before an interview may stand a whole page. */
const SHOWN_LEFT_OUT = 3;

/** A turn with who says it, since when, at which line, and what about it is unsure; and what can be otherwise. */
export function TurnEditor(props: TurnEditorProps) {
  const { turn, number, doubts, draft, translate } = props;
  const facts = [
    ...(turn.start === undefined ? [] : [clockTime(turn.start)]),
    ...(turn.line === null ? [] : [translate("add_line", turn.line)]),
  ];
  const paragraphLines = new Set(turn.spoken.flat().map(({ line }) => line));
  const ofTurn = doubts.filter(({ line }) => line === turn.line || !paragraphLines.has(line));
  return (
    <li
      class="read-turn"
      data-turn={turn.id}
      data-left-out={turn.isLeftOut ? "" : undefined}
      data-unsure={doubts.length > 0 ? "" : undefined}
      tabIndex={-1}
      aria-label={number === null ? translate("add_left_out") : translate("add_turn", number)}
    >
      <div class="who">
        <span class="number">{number ?? "–"}</span>
        <WhoSays {...props} />
        {facts.length > 0 && <span class="facts">{facts.join(" · ")}</span>}
      </div>
      {ofTurn.map((doubt) => (
        <Doubt key={doubt.line} doubt={doubt} translate={translate} />
      ))}
      {turn.spoken.map((paragraphs, index) => (
        <div key={index} class="said" lang={draft.renditions[index]?.language}>
          {paragraphs.slice(0, turn.isLeftOut ? SHOWN_LEFT_OUT : undefined).map((paragraph, at) => (
            <Said
              key={at}
              {...props}
              rendition={index}
              at={at}
              paragraph={paragraph}
              isAlone={paragraphs.length === 1}
              doubt={doubts.find(({ line }) => line === paragraph.line && line !== turn.line) ?? null}
            />
          ))}
          {turn.isLeftOut && paragraphs.length > SHOWN_LEFT_OUT && <p>…</p>}
        </div>
      ))}
    </li>
  );
}

function Doubt({ doubt, translate }: { readonly doubt: UnsureLine; readonly translate: Translate }) {
  return (
    <p class="doubt">
      {translate("add_unsure_line", doubt.line)} {translate(UNSURE_REASONS[doubt.why])}
    </p>
  );
}

/** Who says a turn, chosen of the speakers, or somebody new who is named at once; or nobody. */
function WhoSays({ turn, number, draft, translate, onDraft }: TurnEditorProps) {
  const [isNaming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const speaker = draft.speakers.find(({ id }) => id === turn.speaker);
  useLayoutEffect(() => {
    if (isNaming) field.current?.focus();
  }, [isNaming]);
  const named = (): void => {
    choice.current?.focus();
    setNaming(false);
  };
  return (
    <>
      <select
        ref={choice}
        value={turn.speaker ?? ""}
        aria-label={number === null ? translate("add_left_out") : translate("add_says", number)}
        onChange={({ currentTarget: { value } }) => {
          setNaming(false);
          onDraft(giveTurn(draft, turn.id, value === "" ? null : value), "");
        }}
      >
        {turn.speaker === null && <option value="">{translate("add_nobody")}</option>}
        {draft.speakers.map((one) => (
          <option key={one.id} value={one.id}>
            {shownName(one)}
          </option>
        ))}
      </select>
      {isNaming && speaker !== undefined && (
        <input
          ref={field}
          type="text"
          class="naming"
          value={speaker.name}
          maxLength={LONGEST_FACT}
          aria-label={translate("add_speaker_name")}
          placeholder={translate("add_speaker_name")}
          onInput={(event) =>
            onDraft(renameSpeaker(draft, speaker.id, event.currentTarget.value), `name ${speaker.id}`)
          }
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== "Escape") return;
            event.preventDefault();
            named();
          }}
        />
      )}
      <span class="turn-tools">
        <button
          type="button"
          class="small"
          onClick={() => {
            const label = translate("add_new_speaker", draft.speakers.length + 1);
            onDraft(giveTurnToAnother(draft, turn.id, label), "");
            setNaming(true);
          }}
        >
          {translate("add_somebody_else")}
        </button>
        <button
          type="button"
          class="small"
          aria-pressed={turn.isLeftOut}
          onClick={() => onDraft(leaveOutTurn(draft, turn.id, !turn.isLeftOut), "")}
        >
          {translate("add_leave_out")}
        </button>
      </span>
    </>
  );
}

interface SaidProps extends TurnEditorProps {
  readonly paragraph: ParagraphInDraft;
  readonly rendition: number;
  /** Index in the turn. */
  readonly at: number;
  readonly isAlone: boolean;
  readonly doubt: UnsureLine | null;
}

function Said(props: SaidProps) {
  const { turn, paragraph, rendition, at, isAlone, doubt, draft, translate, onDraft } = props;
  const { isLeftOut } = paragraph;
  return (
    <div
      class="paragraph"
      data-left-out={isLeftOut ? "" : undefined}
      data-unsure={doubt === null ? undefined : ""}
    >
      {doubt !== null && <Doubt doubt={doubt} translate={translate} />}
      <p>{paragraph.paragraph.text}</p>
      {(!isAlone || isLeftOut) && !turn.isLeftOut && (
        <span class="paragraph-tools">
          {at > 0 && rendition === 0 && (
            <button
              type="button"
              class="small"
              onClick={(event) => {
                const list = event.currentTarget.closest("ol");
                const split = splitTurn(draft, turn.id, at);
                onDraft(split, "");
                const made = split.turns[split.turns.findIndex(({ id }) => id === turn.id) + 1];
                // The button goes with its paragraph into a row of its own, once that is drawn.
                requestAnimationFrame(() =>
                  list?.querySelector<HTMLElement>(`[data-turn="${made?.id}"] select`)?.focus(),
                );
              }}
            >
              {translate("add_split")}
            </button>
          )}
          <button
            type="button"
            class="small"
            aria-pressed={isLeftOut}
            onClick={() => onDraft(leaveOutParagraph(draft, turn.id, rendition, at, !isLeftOut), "")}
          >
            {translate("add_leave_out")}
          </button>
        </span>
      )}
    </div>
  );
}
