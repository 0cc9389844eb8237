import { useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { draftOfInterview, type InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import { emptyDraft, type KeptDraft } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { useDraft } from "../highlights/use-draft.ts";
import { InterviewEditor } from "./interview-editor.tsx";

export interface EditInterviewProps {
  readonly interview: Interview;
  /** All interviews that are there. */
  readonly library: readonly Interview[];
  /** What was changed before and not saved yet; `null` for nothing. */
  readonly kept: KeptDraft | null;
  /** What went wrong when it was saved; empty if nothing. */
  readonly problem: string;
  readonly translate: Translate;
  /** Keeps what is changed; `null` where it was thrown away. */
  onKeep(kept: KeptDraft | null): void;
  onSave(interview: Interview): void;
}

/** An interview of the reader's own, to be corrected as when it was added. */
export function EditInterview(props: EditInterviewProps) {
  const { interview, library, kept, problem, translate, onKeep, onSave } = props;
  const [draft, setDraft] = useState<InterviewDraft>(() => kept?.draft ?? draftOfInterview(interview));
  /** Grows when all changes are thrown away: they are not undone one by one then. */
  const [round, setRound] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const keep = (change: Partial<KeptDraft>): void => {
    if (change.draft === null) onKeep(null);
    else onKeep({ ...emptyDraft(interview.id), isCorrected: true, ...change });
  };
  const keeping = useDraft<Partial<KeptDraft>>(keep, keep);
  return (
    <section class="add">
      <h1 ref={title} tabIndex={-1}>
        {translate("interview_edit_title")}
      </h1>
      <InterviewEditor
        key={round}
        draft={draft}
        library={library.filter(({ id }) => id !== interview.id)}
        problem={problem}
        save={translate("interview_save")}
        translate={translate}
        onDraft={(next) => {
          setDraft(next);
          keeping.typed({ draft: next });
        }}
        onSave={(changed) => {
          keeping.leave();
          onSave(changed);
        }}
      >
        <button
          type="button"
          onClick={() => {
            setDraft(draftOfInterview(interview));
            setRound(round + 1);
            keeping.typed({ draft: null });
            title.current?.focus();
          }}
        >
          {translate("interview_discard_changes")}
        </button>
      </InterviewEditor>
    </section>
  );
}
