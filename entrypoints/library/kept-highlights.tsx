import type { ComponentChild } from "preact";
import { browser } from "wxt/browser";
import { HighlightPage } from "../../components/highlights/highlight-page.tsx";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { HighlightStore } from "../../lib/highlights/highlight-store.ts";
import { HighlightSearch } from "../../lib/highlights/search.ts";

/** More than these are reached by searching. */
const MOST_SHOWN = 200;

/** The reader's highlights as the library page shows them, and what is done to them there. */
export class KeptHighlights {
  readonly #store = new HighlightStore();
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
    );
  }

  async #note(id: string, note: string): Promise<void> {
    await this.#store.update(id, (highlight) => ({ ...highlight, note, changed: new Date().toISOString() }));
    this.#refresh();
  }

  async #remove(id: string): Promise<void> {
    this.#removed = await this.#store.remove([id]);
    this.#refresh();
  }

  async #undo(): Promise<void> {
    await this.#store.put(this.#removed);
    this.#removed = [];
    this.#refresh();
  }

  #refresh(): void {
    this.#search = null;
    this.#changed();
  }
}
