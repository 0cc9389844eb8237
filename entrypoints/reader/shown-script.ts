import { browser } from "wxt/browser";
import { anyShadowRoot } from "../../lib/extension/any-shadow-root.ts";
import { frameSettings } from "../../lib/extension/frame-settings.ts";
import { listen } from "../../lib/extension/listen.ts";
import { tell } from "../../lib/extension/messages/background-messages.ts";
import type { FrameReport } from "../../lib/extension/messages/frame-report.ts";
import type { PageScript } from "../../lib/extension/stored-settings.ts";
import { tellsOfWords } from "../../lib/extension/words-changed.ts";
import { PageConversion } from "../../lib/page/conversion/page-conversion.ts";
import { selectedSource } from "../../lib/page/conversion/selected-source.ts";
import { copyText } from "../../lib/page/text/copy-text.ts";
import { onTrusted } from "../../lib/page/watching/trusted-events.ts";
import { requestConversion } from "./conversion-request.ts";

/** Shows the frame in the script that the reader's settings, or an order while the page is open, ask for. */
export class ShownScript {
  readonly #conversion = new PageConversion(document, requestConversion, anyShadowRoot);
  #shown: Promise<void> = Promise.resolve();
  #ordered: PageScript | "original" | null = null;
  /** What the settings said last; `null`: nothing of this page; `undefined`: they were not read yet. */
  #settled: PageScript | "original" | null | undefined;
  /** Whether the script was chosen for this page or its site, rather than for all pages. */
  #isOrdered = false;
  /** Whether the reader has the words of a region on. */
  #hasRegionalWords = false;

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.#show("original", true));
    const wordsChanged = (changes: object): void => {
      if (tellsOfWords(changes) && this.#conversion.target !== null) this.#convert(this.#conversion.target);
    };
    listen(browser.storage.local.onChanged, wordsChanged, signal);
    onTrusted(document, "load", ({ target }) => this.#followFrame(target), { signal, capture: true });
  }

  /** Whether the frame is shown in another script than its author's. */
  get isConverting(): boolean {
    return this.#conversion.target !== null;
  }

  /** Once the frame is shown as was ordered last, or that has failed. */
  get shown(): Promise<void> {
    return this.#shown;
  }

  /** Follows shadow roots that were found on the page. */
  include(shadowRoots: readonly Node[]): void {
    this.#conversion.include(shadowRoots);
  }

  /** Follows the settings: an order holds until these say something else than before. */
  async update(): Promise<void> {
    await this.#follow(false);
  }

  async #follow(isOrder: boolean): Promise<void> {
    const { page, site, reader } = await frameSettings();
    const settled = page.convert ?? site.convert ?? reader.convert ?? null;
    const isNew = this.#settled !== undefined && this.#settled !== settled;
    if (isNew) this.#ordered = null;
    this.#settled = settled;
    this.#isOrdered = this.#ordered !== null || (page.convert ?? site.convert) !== undefined;
    this.#hasRegionalWords = reader.taiwanWording ?? false;
    this.#show(this.#ordered ?? settled ?? "original", isOrder || isNew);
  }

  /** @param target `null`: what the settings say */
  async order(target: PageScript | "original" | null): Promise<void> {
    this.#ordered = target;
    await this.#follow(true);
  }

  /** Copies what is selected as the page's author wrote it. */
  copySource(): void {
    const selection = getSelection();
    if (selection === null || selection.rangeCount === 0) return;
    const text = selectedSource(selection.getRangeAt(0), (node) => this.#conversion.sourceOf(node));
    void copyText(text);
  }

  report(): NonNullable<FrameReport["conversion"]> {
    const { script, target, givenUp } = this.#conversion;
    return { script: script.script, target, givenUp };
  }

  /** Shows what is selected in a script, and leaves the rest of the page as it is. */
  convertSelection(target: PageScript): void {
    const selection = getSelection();
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
    this.#conversion.showRange(selection.getRangeAt(0), target).catch(() => {
      // The converter gave no answer: the words stay as they were written.
    });
  }

  /** Converts the page from its source, whatever it is shown in. */
  #convert(target: PageScript | null): void {
    const wishes = { isOverPage: this.#isOrdered, hasRegionalWords: this.#hasRegionalWords };
    this.#shown = this.#conversion.show(target, wishes).whole.catch(() => {
      // The extension is gone; what it wrote is put back when this script is ended.
    });
  }

  /** A frame that came late, or shows another document now, is shown as the page is. */
  #followFrame(element: EventTarget | null): void {
    const { target } = this.#conversion;
    if (target !== null && element instanceof HTMLIFrameElement) {
      tell("convert-frames", { target });
    }
  }

  /** @param isChoice whether the reader chose that now, which ends what was converted of the page alone */
  #show(choice: PageScript | "original", isChoice: boolean): void {
    const target = choice === "original" ? null : choice;
    const endsPart = isChoice && this.#conversion.isPartly;
    if (this.#conversion.target === target && !endsPart) return;
    this.#convert(target);
    if (self === top) tell("convert-frames", { target: choice });
  }
}
