import { useEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import { ADDED_DRAFT, emptyDraft, type KeptDraft } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { decodeText } from "../../lib/interview/reading/decode-text.ts";
import type { ReadingChoice } from "../../lib/interview/reading/labels/known-labels.ts";
import { FileButton } from "../file-button.tsx";
import { useDraft } from "../highlights/use-draft.ts";
import { type AddedText, readAdded } from "./added-text.ts";
import { InterviewEditor } from "./interview-editor.tsx";

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

/** Somebody who types or corrects is not interrupted by a reading of all at every key; in milliseconds. */
const TYPING_PAUSE = 250;

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

/** What is put in and what became of it, kept as it changes. */
function useAdded({ kept, library, bundled, onKeep }: AddInterviewProps) {
  const [id] = useState(() => `own-${crypto.randomUUID()}`);
  const [state, setState] = useState<KeptDraft>(() => kept ?? emptyDraft(ADDED_DRAFT));
  const [found, setFound] = useState<AddedText>({ state: "nothing" });
  const [thrown, setThrown] = useState<KeptDraft | null>(null);
  const latest = useRef(state);
  const choice = useRef<ReadingChoice>("best");
  const keep = (): void => {
    const { text, draft } = latest.current;
    onKeep(text === "" && draft === null ? null : latest.current);
  };
  const keeping = useDraft<Partial<KeptDraft>>(keep, keep);
  const change = (what: Partial<KeptDraft>): void => {
    latest.current = { ...latest.current, ...what };
    setState(latest.current);
    keeping.typed(what);
  };
  const read = (): void => {
    const { text, draft } = latest.current;
    const added = readAdded(text, library, bundled, id, choice.current);
    setFound(added);
    if (added.state === "read")
      change({ draft: withFactsOf(added.draft, draft), isCorrected: false, isOutdated: false });
    else if (added.state === "nothing" && !latest.current.isCorrected)
      change({ draft: null, isOutdated: false });
  };
  const { text, draft, isCorrected, isOutdated } = state;
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = latest.current;
      // What was kept was read before, and corrections are not lost to a reading that nobody asked for.
      if (now.draft === null || (now.isOutdated && !now.isCorrected)) read();
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return {
    ...state,
    found,
    thrown,
    isHeldBack: isCorrected && isOutdated,
    isShown: draft !== null && (isCorrected || found.state !== "problem"),
    read,
    readOther: () => {
      choice.current = choice.current === "best" ? "other" : "best";
      read();
    },
    /** Keeps what is not kept yet. */
    settle: () => keeping.leave(),
    write: (written: string) => {
      setThrown(null);
      change({ text: written, isOutdated: latest.current.draft !== null });
    },
    correct: (next: InterviewDraft) => {
      const { draft, isCorrected: before } = latest.current;
      const isCorrection = next.speakers !== draft?.speakers || next.turns !== draft.turns;
      change({ draft: next, isCorrected: before || isCorrection });
    },
    throwAway: () => {
      setThrown(latest.current);
      setFound({ state: "nothing" });
      change(emptyDraft(ADDED_DRAFT));
    },
    bringBack: () => {
      if (thrown !== null) change(thrown);
      setThrown(null);
    },
  };
}

/** Takes an interview of the reader's own: its transcript as it was read, to be looked through and corrected. */
export function AddInterview(props: AddInterviewProps) {
  const { translate, library, problem, onAdd } = props;
  const added = useAdded(props);
  const [encoding, setEncoding] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const open = async (file: File): Promise<void> => {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    setEncoding(decoded.encoding === "utf-8" ? "" : decoded.encoding);
    added.write(decoded.text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by its field as well
    <section
      class="add"
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
        ref={field}
        rows={added.draft === null ? 10 : 5}
        value={added.text}
        aria-label={translate("add_transcript")}
        placeholder={translate("add_placeholder")}
        onInput={(event) => added.write(event.currentTarget.value)}
      />
      <FileField translate={translate} onFile={(file) => void open(file)} />
      {encoding !== "" && <p class="facts">{translate("add_encoding", encoding)}</p>}
      {added.thrown !== null && (
        <p class="removed" role="status">
          {translate("add_thrown_away")}{" "}
          <button
            type="button"
            onClick={() => {
              added.bringBack();
              field.current?.focus();
            }}
          >
            {translate("highlight_undo_short")}
          </button>
        </p>
      )}
      <Told added={added} translate={translate} />
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
    </section>
  );
}

function FileField({ translate, onFile }: { readonly translate: Translate; onFile(file: File): void }) {
  return (
    <p>
      <FileButton
        label={translate("add_file")}
        accept=".txt,.md,.json,.srt,.vtt,.csv,.tsv,.html,.htm"
        onFile={onFile}
      />
    </p>
  );
}

/** What is to be said of what was put in. */
function Told({
  added: { found, isHeldBack, read },
  translate,
}: {
  readonly added: ReturnType<typeof useAdded>;
  readonly translate: Translate;
}) {
  return (
    <>
      {isHeldBack && (
        <p class="problem" role="status">
          {translate("add_text_changed")}{" "}
          <button type="button" class="small" onClick={read}>
            {translate("add_read_again")}
          </button>
        </p>
      )}
      {found.state === "problem" && (
        <p class="problem" role="alert">
          {translate(found.text)} {found.detail}
        </p>
      )}
      {found.state === "read" && found.isDouble && (
        <p class="problem" role="status">
          {translate("add_double")}
        </p>
      )}
    </>
  );
}
