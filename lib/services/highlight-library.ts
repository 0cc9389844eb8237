import { believedCanonical, isShownByAddress } from "../address/canonical.ts";
import { siteOf } from "../address/site.ts";
import { foldedText } from "../chinese/folded-text.ts";
import { interfaceTag } from "../extension/interface-tag.ts";
import { order, tell } from "../extension/messages/background-messages.ts";
import { readerSettings } from "../extension/settings.ts";
import type { Highlight } from "../highlights/highlight.ts";
import type {
  Facets,
  FoundHighlights,
  HighlightChange,
  HighlightSource,
} from "../highlights/highlight-source.ts";
import { type HighlightQuery, HighlightSearch } from "../highlights/search.ts";
import { titleIn } from "../interview/title-in.ts";
import { onHighlights } from "./highlight-changes.ts";
import { changeHighlights, keepHighlights, removeHighlights, restoreHighlight } from "./highlights.ts";
import { interviews } from "./interviews.ts";
import { highlightStore, removedHighlights } from "./store.ts";

/** Shorter titles are those of many pages: 首頁, News. In characters, folded. */
const SHORTEST_TITLE = 6;
/** So long popup and library offer to take back what was deleted on a page, whatever the page lays over its own undo. */
const UNDO_MILLISECONDS = 600_000;
/** More highlights of one article nobody makes. */
const MOST_COPIES = 200;

/** The reader's highlights, as pages of the extension read and change them in the store. */
export class HighlightLibrary implements HighlightSource {
  #search: Promise<HighlightSearch> | null = null;
  #removed: Highlight[] = [];
  /** Ids of what was deleted on pages. */
  #removedOnPages: readonly string[] = [];

  onChange(listener: (ids: readonly string[]) => void): () => void {
    const ended = new AbortController();
    onHighlights((ids) => {
      this.#search = null;
      listener(ids);
    }, ended.signal);
    return () => ended.abort();
  }

  /** Reads what is searched, so that the first keystroke finds it there. */
  prepare(): Promise<HighlightSearch> {
    this.#search ??= highlightStore.searchBlocks().then((blocks) => new HighlightSearch(blocks));
    return this.#search;
  }

  /** Reads what is searched anew: something else has changed it. */
  forget(): void {
    this.#search = null;
  }

  async find(query: HighlightQuery): Promise<FoundHighlights> {
    const { words = "", ...filters } = query;
    if (words.trim() === "" && Object.keys(filters).length === 0) {
      return {
        count: () => highlightStore.count(),
        load: (from, to) => highlightStore.newest(to - from, from),
        ids: async () => (await this.prepare()).find({}),
      };
    }
    const ids = (await this.prepare()).find(query);
    return {
      count: async () => ids.length,
      load: (from, to) => highlightStore.getMany(ids.slice(from, to)),
      ids: async () => ids,
    };
  }

  /**
   * Highlights of a page that were made at other addresses: on other sites on pages with the same title in any script,
   * and where the page says that it belongs, which is its word alone and shown to it only if a person orders that.
   * @param claimed the page's `link rel=canonical`; empty for none
   */
  async copiesOf(title: string, address: string, claimed: string): Promise<Highlight[]> {
    return [...(await this.#claimedBy(address, claimed)), ...(await this.#titledAs(title, address))];
  }

  async #claimedBy(address: string, claimed: string): Promise<Highlight[]> {
    const canonical = believedCanonical(address, claimed);
    if (canonical === null || isShownByAddress(address, canonical)) return [];
    const there = await highlightStore.ofPage([canonical]);
    const here = new Set((await highlightStore.ofPage([address])).map(({ id }) => id));
    return there.filter(({ id }) => !here.has(id)).slice(0, MOST_COPIES);
  }

  async #titledAs(title: string, address: string): Promise<Highlight[]> {
    const sought = foldedText(title).text;
    if (sought.length < SHORTEST_TITLE) return [];
    const ids = (await this.prepare()).find({ words: title }).slice(0, MOST_COPIES);
    return (await highlightStore.getMany(ids)).filter(
      (highlight) =>
        foldedText(highlight.title).text === sought && siteOf(highlight.address) !== siteOf(address),
    );
  }

  async facets(): Promise<Facets> {
    const { sites, interviews: ids } = (await this.prepare()).facets();
    const tag = interfaceTag((await readerSettings()).language);
    const titles = new Map((await interviews()).map((interview) => [interview.id, titleIn(interview, tag)]));
    return { sites, interviews: ids.map((id) => ({ id, title: titles.get(id) ?? id })) };
  }

  async update(
    ids: readonly string[],
    change: (highlight: Highlight) => HighlightChange,
  ): Promise<readonly Highlight[]> {
    const changed = await changeHighlights(ids, change);
    this.#search = null;
    return changed;
  }

  read(ids: readonly string[]): Promise<readonly Highlight[]> {
    return highlightStore.getMany(ids);
  }

  updateOnLeaving(id: string, change: HighlightChange): void {
    void order("change-highlight", { ...change, id });
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#removed.push(...(await removeHighlights(ids)));
    this.#search = null;
  }

  async removedOnPages(): Promise<number> {
    const removed = await removedHighlights.all(Date.now() - UNDO_MILLISECONDS);
    this.#removedOnPages = removed.map(({ id }) => id);
    return removed.length;
  }

  async undo(): Promise<void> {
    const standing = new Set((await this.read(this.#removed.map(({ id }) => id))).map(({ id }) => id));
    await keepHighlights(this.#removed.filter(({ id }) => !standing.has(id)));
    for (const id of this.#removedOnPages) await restoreHighlight(id);
    this.#removedOnPages = [];
    this.#removed = [];
    this.#search = null;
  }

  settle(): void {
    this.#removed = [];
    this.#removedOnPages = [];
  }

  open({ id }: Highlight): void {
    tell("open-highlight", { id });
  }
}
