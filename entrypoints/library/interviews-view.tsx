import type { ComponentChild } from "preact";
import { nameOfLanguage } from "../../components/language-names.ts";
import { AddInterview } from "../../components/library/add-interview.tsx";
import { AddRendition, SettleChangesFirst } from "../../components/library/add-rendition.tsx";
import { EditInterview } from "../../components/library/edit-interview.tsx";
import { type InterviewFormat, InterviewList } from "../../components/library/interview-list.tsx";
import { LibraryMessage } from "../../components/library/library.tsx";
import { furtherRendition, transcriptAddress } from "../../components/library/library-address.ts";
import { draftOfPage } from "../../components/library/page-transcript.ts";
import type { VersionsProps } from "../../components/library/transcript-versions.tsx";
import { saveFile } from "../../components/save-file.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { pageOfTab } from "../../lib/extension/tab-page.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import {
  ADDED_DRAFT,
  emptyDraft,
  type KeptDraft,
  renditionDraftId,
} from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { toWebVtt } from "../../lib/interview/web-vtt.ts";
import { bundledInterviews } from "../../lib/services/bundled-interviews.ts";
import { forgetDraft, keepDraft, keptDraft } from "../../lib/services/interview-drafts.ts";
import {
  addInterview,
  interviews,
  ownInterviews,
  type RemovedRendition,
  removeInterview,
  removeRendition,
  restoreRendition,
  switchedOff,
  switchInterview,
} from "../../lib/services/interviews.ts";

/** Saves an interview whole, or as subtitles: a file for each of its renditions. */
function saveInterview(interview: Interview, format: InterviewFormat): void {
  if (format === "json") {
    const text = `${JSON.stringify(interview, null, 2)}\n`;
    saveFile({ name: `${interview.id}.json`, type: "application/json", text });
    return;
  }
  for (const [at, rendition] of interview.renditions.entries()) {
    const name = at === 0 ? `${interview.id}.vtt` : `${interview.id}.${rendition.id}.vtt`;
    saveFile({ name, type: "text/vtt", text: toWebVtt(interview, rendition) });
  }
}

/** The library's interviews as the library page shows them: read, added, edited, switched, exported, removed. */
export class InterviewsView {
  readonly #changed: () => void;
  #problem: (translate: Translate) => string = () => "";
  #removed: Interview | null = null;
  #removedRendition: RemovedRendition | null = null;
  /** The page that a person takes as a transcript, with their corrections; in memory alone. */
  #taken: { readonly tab: number; readonly draft: KeptDraft | null; readonly isPrivate: boolean } | null =
    null;

  /** @param changed is called when there is something else to show */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param tag of the interface, BCP 47 */
  async list(tag: string, translate: Translate): Promise<ComponentChild> {
    return (
      <InterviewList
        interviews={await interviews()}
        tag={tag}
        own={(await ownInterviews()).map(({ id }) => id)}
        off={await switchedOff()}
        removed={this.#removed?.title ?? null}
        problem={this.#problem(translate)}
        translate={translate}
        onSwitch={(interview, isOn) => void this.#guarded(() => switchInterview(interview.id, isOn))}
        onExport={saveInterview}
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
        kept={await keptDraft(ADDED_DRAFT)}
        problem={this.#problem(translate)}
        translate={translate}
        onKeep={(kept) => this.#keep(ADDED_DRAFT, kept)}
        onAdd={(interview) => this.#save(interview, ADDED_DRAFT)}
      />
    );
  }

  /**
   * The page in a tab, read as a transcript. Nothing of it is kept before it is added, and what was put in before
   * stays as it is.
   */
  async formOfPage(tab: number, translate: Translate): Promise<ComponentChild> {
    const library = await interviews();
    if (this.#taken?.tab !== tab) {
      const page = await pageOfTab(tab);
      const id = `own-${crypto.randomUUID()}`;
      const draft = page === null || page.isPrivate ? null : draftOfPage(page, library, id);
      this.#taken = { tab, draft, isPrivate: page?.isPrivate === true };
    }
    const { draft, isPrivate } = this.#taken;
    if (draft === null)
      return <LibraryMessage text={isPrivate ? "take_private" : "take_missing"} translate={translate} />;
    return (
      <AddInterview
        key={`tab ${tab}`}
        library={library}
        bundled={(await bundledInterviews()).map(({ id }) => id)}
        kept={draft}
        problem={this.#problem(translate)}
        translate={translate}
        onKeep={(kept) => {
          this.#taken = { tab, draft: kept ?? emptyDraft(ADDED_DRAFT), isPrivate };
        }}
        onAdd={(interview) => this.#save(interview, null)}
      />
    );
  }

  /** @param id of one of the reader's own */
  async edit(id: string, translate: Translate): Promise<ComponentChild> {
    const interview = (await ownInterviews()).find((own) => own.id === id);
    if (interview === undefined) return <LibraryMessage text="library_missing" translate={translate} />;
    return (
      <EditInterview
        key={id}
        interview={interview}
        library={await interviews()}
        kept={await keptDraft(id)}
        problem={this.#problem(translate)}
        translate={translate}
        onKeep={(kept) => this.#keep(id, kept)}
        onSave={(changed) => this.#save(changed, id)}
      />
    );
  }

  /** Where another rendition is added. @param id of one of the reader's own */
  async version(id: string, translate: Translate): Promise<ComponentChild> {
    const interview = (await ownInterviews()).find((own) => own.id === id);
    if (interview === undefined) return <LibraryMessage text="library_missing" translate={translate} />;
    if ((await keptDraft(id)) !== null) return <SettleChangesFirst interview={id} translate={translate} />;
    const draft = renditionDraftId(id);
    return (
      <AddRendition
        key={draft}
        interview={interview}
        kept={await keptDraft(draft)}
        problem={this.#problem(translate)}
        translate={translate}
        onKeep={(kept) => this.#keep(draft, kept)}
        onAdd={(changed) => this.#save(changed, draft, changed.renditions.at(-1)?.id)}
      />
    );
  }

  /** What can be done with the renditions of an interview. */
  async versions(
    { id }: Interview,
    translate: Translate,
  ): Promise<Omit<VersionsProps, "interview" | "shown" | "translate">> {
    const removed = this.#removedRendition?.interview === id ? this.#removedRendition : null;
    return {
      isOwn: (await ownInterviews()).some((own) => own.id === id),
      removed: removed === null ? null : nameOfLanguage(removed.rendition.language),
      problem: this.#problem(translate),
      onRemove: (rendition) =>
        void this.#guarded(async () => {
          this.#removedRendition = await removeRendition(id, rendition);
          location.hash = transcriptAddress(id);
        }),
      onUndo: () => void this.#undoRemovedRendition(),
    };
  }

  async #undoRemovedRendition(): Promise<void> {
    const removed = this.#removedRendition;
    if (removed === null) return;
    let isBack = false;
    await this.#guarded(async () => {
      const whole = await restoreRendition(removed);
      this.#removedRendition = null;
      isBack = whole !== null;
      if (whole !== null)
        location.hash = transcriptAddress(whole.id, null, furtherRendition(whole, removed.rendition.id));
    });
    if (isBack || this.#removedRendition !== null) return;
    this.#problem = (translate) => translate("version_changed");
    this.#changed();
  }

  /** Keeps a draft, or forgets it; where that fails, the person is told before leaving the page. */
  #keep(id: string, kept: KeptDraft | null): void {
    (kept === null ? forgetDraft(id) : keepDraft(kept)).catch((error: unknown) => this.#failed(error));
  }

  /**
   * @param draft that has become the interview; `null` where none was kept
   * @param rendition that is shown then, if it is not the first
   */
  #save(interview: Interview, draft: string | null, rendition?: string): void {
    void this.#guarded(async () => {
      await addInterview(interview);
      if (draft !== null) await forgetDraft(draft);
      location.hash = transcriptAddress(interview.id, null, rendition);
    });
  }

  #failed(error: unknown): void {
    const { problem } = StoreError.of(error);
    this.#problem = (translate) => translate(`store_${problem}`);
    this.#changed();
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#problem = () => "";
    } catch (error) {
      this.#failed(error);
      return;
    }
    this.#changed();
  }
}
