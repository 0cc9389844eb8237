import { useEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { leaveOutTurn } from "../../lib/interview/draft/draft-corrections.ts";
import { isKept } from "../../lib/interview/draft/interview-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import type { Comparison } from "../../lib/interview/rendition/compared-turns.ts";
import type { RenditionDraft } from "../../lib/interview/rendition/rendition-draft.ts";
import { ComparedTurn } from "./compared-turn.tsx";
import { AT_ONCE, TurnPages } from "./turn-pages.tsx";

export interface ComparedTurnsListProps {
  readonly interview: Interview;
  readonly added: RenditionDraft;
  readonly comparison: Comparison;
  readonly translate: Translate;
  onAdded(added: RenditionDraft): void;
}

/** The turns of an interview and of what is added to it, side by side, some at a time. */
export function ComparedTurnsList(props: ComparedTurnsListProps) {
  const { comparison, translate } = props;
  const { turns } = comparison;
  const [from, setFrom] = useState(0);
  const [wanted, setWanted] = useState<{ readonly at: number } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const first = Math.min(from, Math.max(0, turns.length - 1));
  const shown = turns.slice(first, first + AT_ONCE);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${wanted?.at}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [wanted]);
  const next = (): void => {
    const apart = (after: number): number => turns.findIndex(({ isApart }, at) => isApart && at > after);
    const found = apart(wanted?.at ?? -1);
    const at = found === -1 ? apart(-1) : found;
    if (at === -1) return;
    setFrom(at - (at % AT_ONCE));
    setWanted({ at });
  };
  const move = (to: number): void => {
    setFrom(Math.min(Math.max(0, to), Math.max(0, turns.length - 1)));
    list.current?.scrollIntoView({ block: "start" });
  };
  return (
    <section class="every-turn">
      {turns.some(({ isApart }) => isApart) && (
        <button type="button" class="small" onClick={next}>
          {translate("version_next")}
        </button>
      )}
      <ol class="turns" ref={list}>
        {shown.map((compared, at) => (
          <ComparedTurn
            key={compared.here === null ? `there ${compared.there?.number}` : `here ${compared.here.id}`}
            {...props}
            compared={compared}
            row={first + at}
          />
        ))}
      </ol>
      <TurnPages first={first} count={turns.length} translate={translate} onMove={move} />
      <LeftOut {...props} />
    </section>
  );
}

/** Of what is left out only so much is shown. */
const LONGEST_SHOWN = 200;

/** What of the text is nobody's words, each to be taken in again. */
function LeftOut({ added, translate, onAdded }: ComparedTurnsListProps) {
  const { draft } = added;
  const leftOut = draft.turns.filter((turn) => !isKept(turn));
  if (leftOut.length === 0) return null;
  return (
    <details class="unsure-lines">
      <summary>{translate("add_left_out")}</summary>
      <ul class="unsure">
        {leftOut.map((turn) => (
          <li key={turn.id} lang={draft.renditions[0]?.language}>
            {turn.spoken
              .flat()
              .map(({ paragraph }) => paragraph.text)
              .join(" ")
              .slice(0, LONGEST_SHOWN)}{" "}
            <button
              type="button"
              class="small"
              aria-pressed={true}
              onClick={() => onAdded({ ...added, draft: leaveOutTurn(draft, turn.id, false) })}
            >
              {translate("add_leave_out")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
