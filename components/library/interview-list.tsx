import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { placeOf } from "../card/place-of.ts";
import { transcriptAddress } from "./library-address.ts";

export interface InterviewListProps {
  readonly interviews: readonly Interview[];
  readonly translate: Translate;
}

/** Every interview of the library, each leading to its transcript. */
export function InterviewList({ interviews, translate }: InterviewListProps) {
  return (
    <section class="interviews">
      <h1>{translate("library_interviews")}</h1>
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
          </li>
        ))}
      </ul>
    </section>
  );
}
