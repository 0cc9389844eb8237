import type { ComponentChild } from "preact";
import { HighlightBrowser } from "../../components/highlights/highlight-browser.tsx";
import type { FoundHighlights } from "../../components/highlights/highlight-source.ts";
import { TakeAway } from "../../components/highlights/take-away.tsx";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import { highlightStore } from "../background/highlights.ts";
import { exportHighlights, importFile } from "./exchange-files.ts";
import { HighlightLibrary } from "./highlight-library.ts";

/** The reader's highlights as the library page shows them, and their way in and out. */
export class KeptHighlights {
  readonly #source = new HighlightLibrary();
  #notice: (translate: Translate) => string = () => "";
  readonly #changed: () => void;
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
    return (
      <section class="kept-page">
        <h1>{translate("highlight_title")}</h1>
        <HighlightBrowser
          key={`${target} ${this.#imports}`}
          source={this.#source}
          ofPage={ofPage}
          missing={[]}
          target={target}
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
          translate={translate}
          onExport={(format) =>
            void this.#exchange(async () => exportHighlights(format, (await this.#found?.ids()) ?? null))
          }
          onImport={(file) => void this.#exchange(() => this.#import(file))}
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

  async #import(file: File): Promise<void> {
    const done = await importFile(file);
    this.#imports++;
    this.#notice = (translate) =>
      done === null
        ? translate("highlights_unreadable")
        : translate("highlights_imported", done.added, done.updated, done.refused);
  }

  async #exchange(work: () => Promise<void>): Promise<void> {
    this.#notice = () => "";
    try {
      await work();
    } catch (error) {
      const { problem } = StoreError.of(error);
      this.#notice = (translate) => translate(`store_${problem}`);
    }
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
