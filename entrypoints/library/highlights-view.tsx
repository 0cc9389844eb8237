import type { ComponentChild } from "preact";
import { HighlightBrowser } from "../../components/highlights/highlight-browser.tsx";
import { SkipToTakeAway, TakeAway } from "../../components/highlights/take-away.tsx";
import { saveFile } from "../../components/save-file.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { ExportFormat } from "../../lib/highlights/exchange/export-format.ts";
import type { PlannedImport, Progress } from "../../lib/highlights/exchange/planned-import.ts";
import type { ImportProblem } from "../../lib/highlights/exchange/read-file.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { FoundHighlights } from "../../lib/highlights/highlight-source.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import { lastBackup, noteBackup } from "../../lib/services/backup.ts";
import {
  exportHighlights,
  type LongWork,
  prepareImport,
  refusedReport,
  runImport,
} from "../../lib/services/exchange.ts";
import { HighlightLibrary } from "../../lib/services/highlight-library.ts";
import { highlightStore } from "../../lib/services/store.ts";

/** What is said of a file that cannot be read. */
const PROBLEMS = {
  "not-readable": "import_not_whole",
  "unknown-format": "highlights_unreadable",
  "newer-version": "import_newer",
  "too-large": "import_too_large",
  "beyond-limits": "import_beyond_limits",
  "unknown-encoding": "import_encoding",
} as const satisfies Record<ImportProblem, string>;

/** The reader's highlights as the library page shows them, and their way in and out. */
export class HighlightsView {
  readonly #source = new HighlightLibrary();
  readonly #changed: () => void;
  #notice: (translate: Translate) => string = () => "";
  #planned: PlannedImport | null = null;
  #progress: Progress | null = null;
  #stop = new AbortController();
  /** What the search has found; `null` while it is everything. */
  #found: FoundHighlights | null = null;
  #foundCount: number | null = null;
  /** Counts imports: after one the list is read anew. */
  #imports = 0;

  /** @param changed is called when there is something else to show */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * @param target the highlight that is asked for, with the others of its page
   * @throws StoreError where they cannot be read
   */
  async content(target: string | null, translate: Translate): Promise<ComponentChild> {
    const ofPage = target === null ? [] : await samePage(target);
    const saved = await lastBackup();
    return (
      <section class="kept-page">
        <h1>{translate("highlight_title")}</h1>
        <SkipToTakeAway translate={translate} />
        <HighlightBrowser
          key={`${target} ${this.#imports}`}
          source={this.#source}
          ofPage={ofPage}
          missing={[]}
          incomplete={[]}
          target={target}
          isPrinted
          translate={translate}
          onFound={(found, isAll) => {
            if (isAll ? this.#found === null : found === this.#found) return;
            this.#found = isAll ? null : found;
            void this.#countFound();
          }}
        />
        <TakeAway
          found={this.#foundCount}
          notice={this.#notice(translate)}
          planned={this.#planned}
          progress={this.#progress}
          lastBackup={saved}
          translate={translate}
          onExport={(format) => void this.#long((work) => this.#export(format, work))}
          onFile={(file) => void this.#long((work) => this.#read(file, work))}
          onImport={() => void this.#long((work) => this.#import(work))}
          onCancel={() => {
            this.#planned = null;
            this.#changed();
          }}
          onReport={() => {
            if (this.#planned !== null) saveFile(refusedReport(this.#planned));
          }}
          onStop={() => this.#stop.abort()}
        />
      </section>
    );
  }

  async #countFound(): Promise<void> {
    const found = this.#found;
    const count = (await found?.count()) ?? null;
    if (found !== this.#found) return;
    this.#foundCount = count;
    this.#changed();
  }

  async #export(format: ExportFormat, work: LongWork): Promise<void> {
    const ids = (await this.#found?.ids()) ?? null;
    const file = await exportHighlights(format, ids, work);
    if (file === null) {
      this.#notice = (translate) => translate("exchange_stopped");
      return;
    }
    saveFile(file);
    if (format === "backup" && ids === null) await noteBackup();
  }

  async #read(file: File, work: LongWork): Promise<void> {
    const prepared = await prepareImport(file, work);
    this.#planned = prepared === null || typeof prepared === "string" ? null : prepared;
    if (prepared === null) this.#notice = (translate) => translate("import_stopped");
    else if (typeof prepared === "string") this.#notice = (translate) => translate(PROBLEMS[prepared]);
  }

  async #import(work: LongWork): Promise<void> {
    const prepared = this.#planned;
    if (prepared === null) return;
    const kept = await runImport(prepared, work);
    this.#planned = null;
    this.#source.forget();
    this.#imports++;
    const { refused, interviews } = prepared;
    this.#notice = (translate) =>
      [
        translate("import_kept", kept.highlights, refused.length),
        ...(interviews.coming.length + interviews.refused.length > 0
          ? [translate("import_interviews_kept", kept.interviews, interviews.refused.length)]
          : []),
      ].join(" ");
  }

  /** Does work that may be long: shows how far it is, and what went wrong. */
  async #long(work: (work: LongWork) => Promise<void>): Promise<void> {
    this.#notice = () => "";
    this.#stop = new AbortController();
    try {
      await work({
        signal: this.#stop.signal,
        onProgress: (progress) => {
          this.#progress = progress;
          this.#changed();
        },
      });
    } catch (error) {
      const { problem } = StoreError.of(error);
      this.#notice = (translate) => translate(`store_${problem}`);
    }
    this.#progress = null;
    this.#changed();
  }
}

/** A highlight, first, and the others of its page. */
async function samePage(id: string): Promise<Highlight[]> {
  const highlight = await highlightStore.get(id);
  if (highlight === null) return [];
  const others = await highlightStore.ofPage([highlight.address]);
  return [highlight, ...others.filter((other) => other.id !== id)];
}
