import { render } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { PageSearch } from "../../lib/page/text/page-search.ts";
import { SEARCH_BAR_STYLE } from "./search-bar-style.ts";
import { SearchForm } from "./search-form.tsx";

/** The name of the bar's one element on a page. */
export const SEARCH_BAR_ELEMENT = "yuanhua-search";

/** Searches the page in any script and width; one element with a closed shadow root while it is open. */
export class SearchBar {
  readonly #search = new PageSearch();
  readonly #load: () => Promise<Translate>;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #focusedBefore: Element | null = null;
  /** What was looked for last. */
  #query = "";

  /** @param load gives the interface's words */
  constructor(load: () => Promise<Translate>) {
    this.#load = load;
  }

  /** Opens the bar, with what is selected on the page if that is short, or goes to the open one. */
  async open(): Promise<void> {
    if (this.#host === null) this.#attach();
    const translate = await this.#load();
    const selected = getSelection()?.toString().trim() ?? "";
    this.#draw(translate);
    const input = this.#root?.querySelector("input");
    if (!input) return;
    if (selected !== "" && selected.length <= LONGEST_SELECTION && !selected.includes("\n")) {
      input.value = selected;
      await this.#look(selected, translate);
    }
    input.focus();
    input.select();
  }

  close(): void {
    this.#search.clear();
    this.#query = "";
    if (this.#root !== null) render(null, this.#root);
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
    if (this.#focusedBefore instanceof HTMLElement) this.#focusedBefore.focus({ preventScroll: true });
    this.#focusedBefore = null;
  }

  async #look(query: string, translate: Translate): Promise<void> {
    this.#query = query;
    await this.#search.find(query);
    this.#draw(translate);
  }

  async #step(direction: 1 | -1, translate: Translate): Promise<void> {
    await this.#search.step(direction);
    this.#draw(translate);
  }

  #draw(translate: Translate): void {
    if (this.#root === null) return;
    const { count, current } = this.#search;
    const found =
      count > 0
        ? translate("search_count", current + 1, count)
        : this.#query === ""
          ? ""
          : translate("search_none");
    render(
      <SearchForm
        translate={translate}
        found={found}
        onQuery={(query) => void this.#look(query, translate)}
        onStep={(direction) => void this.#step(direction, translate)}
        onClose={() => this.close()}
      />,
      this.#root,
    );
  }

  #attach(): void {
    this.#focusedBefore = document.activeElement;
    const host = document.createElementNS("http://www.w3.org/1999/xhtml", SEARCH_BAR_ELEMENT);
    if (!(host instanceof HTMLElement)) return;
    const root = host.attachShadow({ mode: "closed" });
    const style = new CSSStyleSheet();
    style.replaceSync(SEARCH_BAR_STYLE);
    root.adoptedStyleSheets = [style];
    // The page's own shortcuts must not answer to what is typed here.
    for (const type of ["keydown", "keyup", "keypress", "input", "paste"]) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    document.documentElement.append(host);
    if (typeof host.showPopover === "function") {
      host.popover = "manual";
      host.showPopover();
    }
    this.#host = host;
    this.#root = root;
  }
}

/** A longer selection is no word to look for. */
const LONGEST_SELECTION = 60;
