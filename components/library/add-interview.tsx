import { useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import { ADDED_DRAFT, type KeptDraft } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { AddedField } from "./added-field.tsx";
import { InterviewEditor } from "./interview-editor.tsx";
import { useAdded } from "./use-added.ts";

export interface AddInterviewProps {
  readonly translate: Translate;
  /** All interviews that are there. */
  readonly library: readonly Interview[];
  /** Ids of those that come with the extension. */
  readonly bundled: readonly string[];
  /** What was put in before and not added yet; `null` for nothing. */
  readonly kept: KeptDraft | null;
  /** What went wrong when it was kept; empty if nothing. */
  readonly problem: string;
  /** Keeps what is put in; `null` where it was thrown away. */
  onKeep(kept: KeptDraft | null): void;
  onAdd(interview: Interview): void;
}

/** What the person wrote of an interview stays where its transcript is read anew. */
const withFactsOf = (fresh: InterviewDraft, known: InterviewDraft | null): InterviewDraft =>
  known === null
    ? fresh
    : {
        ...fresh,
        title: known.title || fresh.title,
        outlet: known.outlet || fresh.outlet,
        show: known.show || fresh.show,
        date: known.date || fresh.date,
        address: known.address || fresh.address,
      };

/** Takes an interview of the reader's own: its transcript as it was read, to be looked through and corrected. */
export function AddInterview(props: AddInterviewProps) {
  const { translate, library, problem, onAdd } = props;
  const added = useAdded({
    ...props,
    id: ADDED_DRAFT,
    taken: (fresh, known) => ({ draft: withFactsOf(fresh, known) }),
  });
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <AddedField
      added={added}
      field={field}
      title={translate("add_title")}
      how={translate("add_how")}
      translate={translate}
    >
      {added.draft !== null && added.isShown && (
        <InterviewEditor
          key={added.draft.id}
          draft={added.draft}
          library={library}
          problem={problem}
          save={translate("add_save")}
          translate={translate}
          onDraft={added.correct}
          onOtherReading={added.readOther}
          onSave={(interview) => {
            added.settle();
            onAdd(interview);
          }}
        >
          <button
            type="button"
            onClick={() => {
              added.throwAway();
              field.current?.focus();
            }}
          >
            {translate("add_throw_away")}
          </button>
        </InterviewEditor>
      )}
    </AddedField>
  );
}
