import type { Translate } from "../../lib/extension/interface-messages.ts";
import {
  joinTurn,
  leaveOutParagraph,
  leaveOutTurn,
  splitTurn,
} from "../../lib/interview/draft/draft-corrections.ts";
import type { InterviewDraft, TurnInDraft } from "../../lib/interview/draft/interview-draft.ts";
import type { Interview, Turn } from "../../lib/interview/interview.ts";
import type { ComparedTurns } from "../../lib/interview/rendition/compared-turns.ts";
import { giveTurnTo, type RenditionDraft } from "../../lib/interview/rendition/rendition-draft.ts";

export interface ComparedTurnProps {
  readonly interview: Interview;
  readonly added: RenditionDraft;
  readonly compared: ComparedTurns;
  /** Its index among all turns that are compared, from 0. */
  readonly row: number;
  readonly translate: Translate;
  onAdded(added: RenditionDraft): void;
}

/** A turn of the interview beside one of what is added, which can be corrected. */
export function ComparedTurn(props: ComparedTurnProps) {
  const { interview, compared, row, translate } = props;
  const { there, here, isApart } = compared;
  return (
    <li
      class="compared"
      data-row={row}
      data-turn={here?.id}
      data-apart={isApart ? "" : undefined}
      tabIndex={-1}
      aria-label={there === null ? translate("version_more") : translate("add_turn", there.number)}
    >
      {isApart && <p class="doubt">{translate("version_here_apart")}</p>}
      {there === null ? (
        <p class="facts">{translate("version_more")}</p>
      ) : (
        <There turn={there} interview={interview} />
      )}
      {here === null ? <p class="facts">{translate("version_missing")}</p> : <Here {...props} turn={here} />}
    </li>
  );
}

function There({ turn, interview }: { readonly turn: Turn; readonly interview: Interview }) {
  const name = interview.speakers.find(({ id }) => id === turn.speaker)?.name ?? "";
  return (
    <div class="there" lang={interview.renditions[0]?.language}>
      <p class="by">
        <span class="number">{turn.number}</span> <b>{name}</b>
      </p>
      {turn.paragraphs.map(({ text }, at) => (
        <p key={at} class="words">
          {text}
        </p>
      ))}
    </div>
  );
}

function Here({
  turn,
  row,
  interview,
  added,
  translate,
  onAdded,
}: ComparedTurnProps & { readonly turn: TurnInDraft }) {
  const { draft, speakers } = added;
  const says = turn.speaker === null ? "" : (speakers[turn.speaker] ?? "?");
  const label = draft.speakers.find(({ id }) => id === turn.speaker)?.label ?? "";
  const correct = (next: InterviewDraft): void => onAdded({ ...added, draft: next });
  return (
    <div class="here">
      <p class="by">
        <select
          value={says}
          aria-label={translate("add_says", row + 1)}
          onChange={({ currentTarget: { value } }) =>
            onAdded(giveTurnTo(added, turn.id, interview.speakers.find(({ id }) => id === value) ?? null))
          }
        >
          {says === "?" && <option value="?">{label}</option>}
          <option value="">{translate("add_nobody")}</option>
          {interview.speakers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <span class="turn-tools">
          {row > 0 && (
            <button type="button" class="small" onClick={() => correct(joinTurn(draft, turn.id))}>
              {translate("version_join")}
            </button>
          )}
          <button type="button" class="small" onClick={() => correct(leaveOutTurn(draft, turn.id, true))}>
            {translate("add_leave_out")}
          </button>
        </span>
      </p>
      {turn.spoken.map((paragraphs, rendition) => (
        <div key={rendition} lang={draft.renditions[rendition]?.language}>
          {paragraphs.map(({ paragraph, isLeftOut }, at) => (
            <div key={at} class="paragraph" data-left-out={isLeftOut ? "" : undefined}>
              <p class="words">{paragraph.text}</p>
              {(paragraphs.length > 1 || isLeftOut) && (
                <span class="paragraph-tools">
                  {at > 0 && rendition === 0 && (
                    <button
                      type="button"
                      class="small"
                      onClick={() => correct(splitTurn(draft, turn.id, at))}
                    >
                      {translate("add_split")}
                    </button>
                  )}
                  <button
                    type="button"
                    class="small"
                    aria-pressed={isLeftOut}
                    onClick={() => correct(leaveOutParagraph(draft, turn.id, rendition, at, !isLeftOut))}
                  >
                    {translate("add_leave_out")}
                  </button>
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
