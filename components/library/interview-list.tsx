import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { placeOf } from "../card/place-of.ts";
import { ADD_ADDRESS, transcriptAddress } from "./library-address.ts";

export interface InterviewListProps {
  readonly interviews: readonly Interview[];
  /** Ids of those that the reader added. */
  readonly own: readonly string[];
  /** The title of the one that was just removed; `null` if none can come back. */
  readonly removed: string | null;
  readonly translate: Translate;
  onExport(interview: Interview): void;
  onRemove(interview: Interview): void;
  onUndo(): void;
}

/** Every interview of the library, each leading to its transcript. */
export function InterviewList(props: InterviewListProps) {
  const { interviews, own, removed, translate } = props;
  return (
    <section class="interviews">
      <h1>{translate("library_interviews")}</h1>
      {removed !== null && (
        <p class="removed" role="status">
          {translate("interview_removed", removed)}{" "}
          <button type="button" onClick={props.onUndo}>
            {translate("highlight_undo_short")}
          </button>
        </p>
      )}
      <ul>
        {interviews.map((interview) => (
          <li key={interview.id}>
            <a href={transcriptAddress(interview.id)}>
              <h2>{interview.title}</h2>
              <p class="facts">
                {[
                  ...placeOf(interview),
                  translate("library_turns", interview.renditions[0]?.turns.length ?? 0),
                ].join(" · ")}
              </p>
            </a>
            {own.includes(interview.id) && (
              <p class="own">
                <button type="button" onClick={() => props.onExport(interview)}>
                  {translate("interview_export")}
                </button>
                <button type="button" onClick={() => props.onRemove(interview)}>
                  {translate("highlight_remove")}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <a class="add-link" href={ADD_ADDRESS}>
        {translate("add_title")}
      </a>
    </section>
  );
}
