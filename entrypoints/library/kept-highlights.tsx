import type { ComponentChild } from "preact";
import { browser } from "wxt/browser";
import { HighlightPage } from "../../components/highlights/highlight-page.tsx";
import { TakeAway } from "../../components/highlights/take-away.tsx";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { HighlightSearch } from "../../lib/highlights/search.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import { highlightStore, removeHighlights, restoreHighlights } from "../background/highlights.ts";
import { exportAll, importFile } from "./exchange-files.ts";

/** More than these are reached by searching. */
const MOST_SHOWN = 200;

/** The reader's highlights as the library page shows them, and what is done to them there. */
export class KeptHighlights {
  readonly #store = highlightStore;
  #notice: (translate: Translate) => string = () => "";
  readonly #changed: () => void;
  #search: HighlightSearch | null = null;
  #words = "";
  #removed: Highlight[] = [];

  /** @param changed is called when there is something else to show */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @throws StoreError where they cannot be read */
  async content(translate: Translate): Promise<ComponentChild> {
    this.#search ??= new HighlightSearch(await this.#store.searchBlocks());
    const ids = this.#search.find({ words: this.#words });
    const [highlights, count] = await Promise.all([
      this.#store.getMany(ids.slice(0, MOST_SHOWN)),
      this.#store.count(),
    ]);
    return (
      <>
        <HighlightPage
          highlights={highlights}
          words={this.#words}
          count={count}
          found={ids.length}
          canUndo={this.#removed.length > 0}
          translate={translate}
          onWords={(words) => {
            this.#words = words;
            this.#changed();
          }}
          onOpen={({ address }) => void browser.tabs.create({ url: address })}
          onNote={(id, note) => void this.#note(id, note)}
          onRemove={(id) => void this.#remove(id)}
          onUndo={() => void this.#undo()}
        />
        <TakeAway
          notice={this.#notice(translate)}
          translate={translate}
          onExport={(format) => void this.#exchange(() => exportAll(format))}
          onImport={(file) => void this.#exchange(() => this.#import(file))}
        />
      </>
    );
  }

  async #note(id: string, note: string): Promise<void> {
    await this.#store.update(id, (highlight) => ({ ...highlight, note, changed: new Date().toISOString() }));
    this.#refresh();
  }

  async #remove(id: string): Promise<void> {
    this.#removed = await removeHighlights([id]);
    this.#refresh();
  }

  async #undo(): Promise<void> {
    await restoreHighlights(this.#removed);
    this.#removed = [];
    this.#refresh();
  }

  async #import(file: File): Promise<void> {
    const done = await importFile(file);
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
    this.#refresh();
  }

  #refresh(): void {
    this.#search = null;
    this.#changed();
  }
}
