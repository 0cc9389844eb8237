import { type FoundCoverage, requestCoverage } from "../../lib/extension/coverage-request.ts";
import { annotationOf, type FrameSettings } from "../../lib/extension/frame-settings.ts";
import type { CoverageDecision } from "../../lib/extension/stored-settings.ts";
import type { Coverage } from "../../lib/matching/passage.ts";
import { cueSearchSlices } from "../../lib/page/text/cue-search.ts";
import type { PageText } from "../../lib/page/text/page-text.ts";
import { pageTitle } from "../../lib/page/text/unclobbered.ts";

/** What the page is found to cover, and what the reader decided about looking. */
export class PageCoverage {
  readonly #inSlices: <Result>(steps: Generator<unknown, Result, void>) => Promise<Result>;
  #found: FoundCoverage | null = null;
  #foundIn = "";
  /** For the page as it is open; `undefined`: what is stored of it holds. */
  #decision: CoverageDecision | null | undefined;
  #storedDecision: CoverageDecision | null = null;

  /** @param inSlices takes steps without holding the page */
  constructor(inSlices: <Result>(steps: Generator<unknown, Result, void>) => Promise<Result>) {
    this.#inSlices = inSlices;
  }

  /** What was found last. */
  get found(): Coverage | null {
    return this.#found?.coverage ?? null;
  }

  get decision(): CoverageDecision | null {
    return this.#decision === undefined ? this.#storedDecision : this.#decision;
  }

  /** The reader decides about the open page, whatever is stored. */
  decide(decision: CoverageDecision | null): void {
    this.#decision = decision;
  }

  /** The page is another one now: what is stored of it decides. */
  leave(): void {
    this.#decision = undefined;
  }

  /** Whether to look, by what is stored and decided. */
  annotation(settings: FrameSettings): ReturnType<typeof annotationOf> {
    this.#storedDecision = settings.page.coverage ?? null;
    return annotationOf(settings, this.#decision);
  }

  /**
   * Looks only where a name of the interview's speakers is, and not again in the text that was searched last.
   * @param always whether to look without a name too, and to show what is found on a page that is no coverage
   * @param given what was asked for already about this text
   * @returns what is to be shown
   */
  async find(
    text: PageText<Node>,
    { cues }: FrameSettings,
    always: boolean,
    given: Promise<FoundCoverage | null> | null,
  ): Promise<FoundCoverage | null> {
    const titled = `${pageTitle()}\n${text.text}`;
    if (!always && !(await this.#inSlices(cueSearchSlices(titled, cues)))) return null;
    if (this.#foundIn !== text.text) {
      this.#found = await (given ?? requestCoverage(text.text, pageTitle()));
      this.#foundIn = text.text;
    }
    return this.#found !== null && (always || this.#found.coverage.covered) ? this.#found : null;
  }
}
