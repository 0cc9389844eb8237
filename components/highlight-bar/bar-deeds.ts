import type { HighlightColour } from "../../lib/highlights/highlight.ts";
import type { Marked, MarkProblem } from "../../lib/highlights/marked.ts";
import type { StoreProblem } from "../../lib/highlights/store-error.ts";
import type { KeptOnPage } from "../../lib/page/painting/kept-highlights.ts";
import { copyText } from "../../lib/page/text/copy-text.ts";
import type { BarView, Copied } from "./bar.tsx";
import type { BarServices } from "./bar-services.ts";

/** What a bar is about, and where it stands. */
export interface BarSubject {
  readonly view: BarView;
  readonly ranges: readonly Range[];
  /** Of the highlight, where it is about one. */
  readonly id: string | null;
}

/** The bar as what is done from it changes it. */
interface OpenBar {
  open(shown: BarSubject): Promise<void>;
  /** Opens it for a highlight. */
  about(highlight: KeptOnPage, how: AboutHighlight): Promise<void>;
  /** Says what could not be done. */
  say(problem: StoreProblem | MarkProblem, ranges: readonly Range[]): Promise<void>;
  /** Why a highlight is not deleted by what was pressed, `null` where it is. */
  refusesDeletion(id: string): Promise<MarkProblem | null>;
  close(): void;
}

/** What the bar of a highlight says besides. */
export interface AboutHighlight {
  readonly copied?: Copied | null;
  /** Whether the words that were selected are kept already. */
  readonly isKnown?: boolean;
  /** Why it was not deleted. */
  readonly refused?: MarkProblem | null;
}

type KeptServices = Pick<
  BarServices,
  "get" | "keep" | "recolour" | "remove" | "restore" | "note" | "citation" | "link"
>;

/** What a person does with the words that the open bar is about: keeping, and what can be done with a highlight. */
export class BarDeeds {
  readonly #services: KeptServices;
  readonly #bar: OpenBar;
  #colour: HighlightColour = "yellow";

  constructor(services: KeptServices, bar: OpenBar) {
    this.#services = services;
    this.#bar = bar;
  }

  /** Gives a highlight a colour, or keeps the words in it; what is kept next without a choice gets it too. */
  async choose({ id, ranges }: BarSubject, colour: HighlightColour): Promise<void> {
    this.#colour = colour;
    if (id === null) await this.keep(ranges, colour, false);
    else await this.#after(await this.#services.recolour(id, colour), ranges);
  }

  /**
   * Keeps what ranges hold.
   * @param colour that the person chose, `null` where none was chosen
   * @returns the id of what was kept, `null` where that failed and the bar says why
   */
  async keep(
    ranges: readonly Range[],
    colour: HighlightColour | null,
    inPrivate: boolean,
  ): Promise<string | null> {
    const kept = await this.#services.keep(ranges, colour ?? this.#colour, inPrivate);
    if ("problem" in kept) {
      await this.#bar.say(kept.problem, ranges);
      return null;
    }
    const known = kept.isKnown === true ? this.#services.get(kept.id) : null;
    if (known !== null && colour === null) await this.#bar.about(known, { isKnown: true });
    else if (known !== null && colour !== null && colour !== known.colour)
      await this.#after(await this.#services.recolour(known.id, colour), ranges);
    else this.#bar.close();
    if (known === null || colour !== null) getSelection()?.removeAllRanges();
    return kept.id;
  }

  /** Keeps the words although the window is private. */
  async insist({ ranges }: BarSubject): Promise<void> {
    await this.keep(ranges, this.#colour, true);
  }

  /** Leads to where the note is written, and keeps the words first if they are not yet. */
  async note({ id, ranges }: BarSubject): Promise<void> {
    const kept = id ?? (await this.keep(ranges, null, false));
    if (kept === null) return;
    this.#bar.close();
    this.#services.note(kept);
  }

  /** Copies a highlight's words with where they come from, or the address that leads to them. */
  async copy({ id }: BarSubject, what: "text" | "link"): Promise<void> {
    const highlight = id === null ? null : this.#services.get(id);
    if (highlight === null) return;
    const text = what === "text" ? this.#services.citation(highlight) : this.#services.link(highlight);
    await this.#bar.about(highlight, { copied: (await copyText(text)) ? what : "refused" });
  }

  /** Deletes a highlight, and offers to take that back. */
  async remove({ id, ranges }: BarSubject): Promise<void> {
    if (id === null) return;
    const words = ranges.map((range) => range.cloneRange());
    const refused = await this.#bar.refusesDeletion(id);
    const highlight = this.#services.get(id);
    if (refused !== null && highlight !== null) return this.#bar.about(highlight, { refused });
    if (refused !== null) return this.#bar.say(refused, words);
    const removed = await this.#services.remove(id);
    await this.#after(removed, words, { view: { about: "removed" }, ranges: words, id });
  }

  /** Takes a deletion back. */
  async undo({ id, ranges }: BarSubject): Promise<void> {
    if (id !== null) await this.#after(await this.#services.restore(id), ranges);
  }

  /** Closes the bar after something was done, goes on to `next`, or says what is wrong. */
  async #after(kept: Marked, ranges: readonly Range[], next: BarSubject | null = null): Promise<void> {
    if ("problem" in kept) await this.#bar.say(kept.problem, ranges);
    else if (next === null) this.#bar.close();
    else await this.#bar.open(next);
  }
}
