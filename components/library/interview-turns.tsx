import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { doubtsByTurn } from "../../lib/interview/draft/draft-doubts.ts";
import { type InterviewDraft, isKept } from "../../lib/interview/draft/interview-draft.ts";
import { TurnEditor } from "./turn-editor.tsx";
import { AT_ONCE, TurnPages } from "./turn-pages.tsx";

export interface InterviewTurnsProps {
  readonly draft: InterviewDraft;
  /** The `id` of the turn that the person wants to see; another object each time it is wanted. */
  readonly wanted: { readonly turn: number } | null;
  readonly translate: Translate;
  /** @param field changes of the same one in a row are undone together */
  onDraft(draft: InterviewDraft, field: string): void;
}

/** Every turn as it was read, some at a time, to be looked through and corrected. */
export function InterviewTurns({ draft, wanted, translate, onDraft }: InterviewTurnsProps) {
  const [from, setFrom] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const { turns } = draft;
  const doubts = useMemo(() => doubtsByTurn(draft), [draft.turns, draft.unsure]);
  const latest = useRef(turns);
  latest.current = turns;
  useEffect(() => {
    const at = latest.current.findIndex(({ id }) => id === wanted?.turn);
    if (at >= 0) setFrom(at - (at % AT_ONCE));
  }, [wanted]);
  useEffect(() => {
    if (wanted === null) return;
    const turn = list.current?.querySelector<HTMLElement>(`[data-turn="${wanted.turn}"]`);
    turn?.scrollIntoView({ block: "center" });
    turn?.focus({ preventScroll: true });
  }, [wanted, from]);
  // The number in the interview, which only turns that are kept have.
  const numbers = useMemo(() => {
    let number = 0;
    return new Map(turns.map((turn) => [turn.id, isKept(turn) ? ++number : null]));
  }, [turns]);
  const first = Math.min(from, Math.max(0, turns.length - 1));
  const shown = turns.slice(first, first + AT_ONCE);
  const move = (to: number): void => {
    setFrom(Math.min(Math.max(0, to), Math.max(0, turns.length - 1)));
    list.current?.scrollIntoView({ block: "start" });
  };
  return (
    <section class="every-turn">
      <h2 tabIndex={-1}>
        {translate("library_turns", [...numbers.values()].filter((number) => number !== null).length)}
      </h2>
      <ol class="turns" ref={list}>
        {shown.map((turn) => (
          <TurnEditor
            key={turn.id}
            turn={turn}
            number={numbers.get(turn.id) ?? null}
            doubts={doubts.get(turn.id) ?? []}
            draft={draft}
            translate={translate}
            onDraft={onDraft}
          />
        ))}
      </ol>
      <TurnPages first={first} count={turns.length} translate={translate} onMove={move} />
    </section>
  );
}
