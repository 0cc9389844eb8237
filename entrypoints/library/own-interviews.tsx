import type { ComponentChild } from "preact";
import { AddInterview } from "../../components/library/add-interview.tsx";
import { InterviewList } from "../../components/library/interview-list.tsx";
import { transcriptAddress } from "../../components/library/library-address.ts";
import { saveFile } from "../../components/save-file.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import {
  addInterview,
  bundledInterviews,
  interviews,
  ownInterviews,
  removeInterview,
} from "../../lib/services/interviews.ts";

/** The library's interviews as the library page shows them: read, added, exported, removed. */
export class OwnInterviews {
  readonly #changed: () => void;
  #problem: (translate: Translate) => string = () => "";
  #removed: Interview | null = null;

  /** @param changed is called when there is something else to show */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  async list(translate: Translate): Promise<ComponentChild> {
    return (
      <InterviewList
        interviews={await interviews()}
        own={(await ownInterviews()).map(({ id }) => id)}
        removed={this.#removed?.title ?? null}
        translate={translate}
        onExport={(interview) =>
          saveFile({
            name: `${interview.id}.json`,
            type: "application/json",
            text: `${JSON.stringify(interview)}\n`,
          })
        }
        onRemove={(interview) =>
          void this.#guarded(async () => {
            await removeInterview(interview.id);
            this.#removed = interview;
          })
        }
        onUndo={() =>
          void this.#guarded(async () => {
            if (this.#removed !== null) await addInterview(this.#removed);
            this.#removed = null;
          })
        }
      />
    );
  }

  async form(translate: Translate): Promise<ComponentChild> {
    return (
      <AddInterview
        library={await interviews()}
        bundled={(await bundledInterviews()).map(({ id }) => id)}
        kept={null}
        problem={this.#problem(translate)}
        translate={translate}
        onKeep={() => undefined}
        onAdd={(interview) =>
          void this.#guarded(async () => {
            await addInterview(interview);
            location.hash = transcriptAddress(interview.id);
          })
        }
      />
    );
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#problem = () => "";
    } catch (error) {
      const { problem } = StoreError.of(error);
      this.#problem = (translate) => translate(`store_${problem}`);
    }
    this.#changed();
  }
}
