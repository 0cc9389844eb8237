import { Fragment } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { titleIn } from "../../lib/interview/title-in.ts";
import { hasTimes } from "../../lib/interview/web-vtt.ts";
import { placeOf } from "../card/place-of.ts";
import { ADD_ADDRESS, editAddress, transcriptAddress } from "./library-address.ts";
import { RemovalNotice } from "./removal-notice.tsx";

/** As what an interview is taken away: all that is known of it, or what was said when. */
export type InterviewFormat = "json" | "vtt";

export interface InterviewListProps {
  readonly interviews: readonly Interview[];
  /** Ids of those that the reader added. */
  readonly own: readonly string[];
  /** Ids of those that are not looked for on pages. */
  readonly off: readonly string[];
  /** The title of the one that was just removed; `null` if none can come back. */
  readonly removed: string | null;
  /** What went wrong; empty if nothing. */
  readonly problem: string;
  /** Of the interface, BCP 47. */
  readonly tag: string;
  readonly translate: Translate;
  onSwitch(interview: Interview, isOn: boolean): void;
  onExport(interview: Interview, format: InterviewFormat): void;
  onRemove(interview: Interview): void;
  onUndo(): void;
}

/** Every interview of the library, each leading to its transcript. */
export function InterviewList(props: InterviewListProps) {
  const { interviews, removed, problem, translate } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const before = useRef(removed);
  useLayoutEffect(() => {
    // The button that had the focus has gone, with its row or with what could be undone.
    if (removed !== before.current) (removed === null ? title.current : undo.current)?.focus();
    before.current = removed;
  }, [removed]);
  return (
    <section class="interviews">
      <h1 ref={title} tabIndex={-1}>
        {translate("library_interviews")}
      </h1>
      <RemovalNotice
        problem={problem}
        removed={removed === null ? null : translate("interview_removed", removed)}
        undo={undo}
        translate={translate}
        onUndo={props.onUndo}
      />
      <ul>
        {interviews.map((interview) => (
          <InterviewRow key={interview.id} {...props} interview={interview} />
        ))}
      </ul>
      <a class="add-link" href={ADD_ADDRESS}>
        {translate("add_title")}
      </a>
    </section>
  );
}

function InterviewRow({
  interview,
  own,
  off,
  tag,
  translate,
  onSwitch,
  onExport,
  onRemove,
}: InterviewListProps & { readonly interview: Interview }) {
  const { id, renditions } = interview;
  const title = titleIn(interview, tag);
  const [rendition] = renditions;
  const isOn = !off.includes(id);
  const facts = [...placeOf(interview), translate("library_turns", rendition?.turns.length ?? 0)];
  return (
    <li data-off={isOn ? undefined : ""}>
      <a href={transcriptAddress(id)}>
        <h2>{title}</h2>
        <p class="facts">
          {facts.map((fact, at) => (
            <Fragment key={fact}>
              {at > 0 && " · "}
              <span>{fact}</span>
            </Fragment>
          ))}
        </p>
      </a>
      <p class="own">
        <label>
          <input
            type="checkbox"
            checked={isOn}
            aria-label={`${title}: ${translate("interview_on")}`}
            onChange={(event) => onSwitch(interview, event.currentTarget.checked)}
          />{" "}
          {translate("interview_on")}
        </label>
        {own.includes(id) && (
          <>
            <a class="edit" href={editAddress(id)}>
              {translate("interview_edit")}
            </a>
            <button type="button" onClick={() => onExport(interview, "json")}>
              {translate("interview_export")}
            </button>
            {rendition !== undefined && hasTimes(rendition) && (
              <button type="button" onClick={() => onExport(interview, "vtt")}>
                WebVTT
              </button>
            )}
            <button type="button" onClick={() => onRemove(interview)}>
              {translate("highlight_remove")}
            </button>
          </>
        )}
      </p>
    </li>
  );
}
