import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { type InterviewDraft, interviewOfDraft } from "../../lib/interview/draft/interview-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { InterviewFacts } from "./interview-facts.tsx";
import { InterviewSpeakers } from "./interview-speakers.tsx";
import { InterviewTurns } from "./interview-turns.tsx";
import { UnsureLines } from "./unsure-lines.tsx";
import { useCorrections } from "./use-corrections.ts";

export interface InterviewEditorProps {
  readonly draft: InterviewDraft;
  /** What is known of names. */
  readonly library: readonly Interview[];
  /** What went wrong when it was kept; empty if nothing. */
  readonly problem: string;
  /** What the button says that keeps the interview. */
  readonly save: string;
  /** Further buttons beside it. */
  readonly children?: ComponentChildren;
  readonly translate: Translate;
  onDraft(draft: InterviewDraft): void;
  onSave(interview: Interview): void;
  /** Reads the transcript in the other way that is nearly as good; where there is a transcript. */
  onOtherReading?(): void;
}

/** An interview as it was read or as it is: its facts, its speakers and every turn, each to be corrected. */
export function InterviewEditor(props: InterviewEditorProps) {
  const { draft, library, problem, save, children, translate, onDraft, onSave } = props;
  const corrections = useCorrections(draft, onDraft);
  const form = useRef<HTMLFormElement>(null);
  const [wanted, setWanted] = useState<{ readonly turn: number } | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const change = (next: InterviewDraft, field: string): void => {
    setEmpty(false);
    corrections.change(next, field);
  };
  const readOtherwise = (): void => {
    corrections.remember();
    props.onOtherReading?.();
    // The line with the button is perhaps none of the doubts of the other reading.
    form.current?.querySelector<HTMLElement>(".every-turn h2")?.focus();
  };
  return (
    <form
      ref={form}
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        const interview = interviewOfDraft(draft);
        if (interview === null) setEmpty(true);
        else onSave(interview);
      }}
      onKeyDown={(event) => {
        // Enter in a field is no decision to have looked at every turn.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <InterviewFacts draft={draft} translate={translate} onDraft={change} />
      <InterviewSpeakers draft={draft} library={library} translate={translate} onDraft={change} />
      <UnsureLines
        draft={draft}
        translate={translate}
        onTurn={(turn) => setWanted({ turn })}
        {...(props.onOtherReading === undefined ? {} : { onOtherReading: readOtherwise })}
      />
      <InterviewTurns draft={draft} wanted={wanted} translate={translate} onDraft={change} />
      <div class="decide">
        {(problem !== "" || isEmpty) && (
          <p class="problem" role="alert">
            {isEmpty ? translate("add_problem_nothing_left") : problem}
          </p>
        )}
        <button type="submit" class="first">
          {save}
        </button>
        <button type="button" aria-disabled={!corrections.canUndo} onClick={corrections.undo}>
          {translate("add_undo")}
        </button>
        {children}
      </div>
    </form>
  );
}
