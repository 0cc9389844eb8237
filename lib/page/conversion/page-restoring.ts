import type { ConversionLanguage } from "./conversion-language.ts";
import type { ConversionProgress } from "./conversion-progress.ts";
import type { ConversionSources } from "./conversion-sources.ts";
import type { PlanText } from "./conversion-writing.ts";
import type { PacedSteps } from "./paced-steps.ts";
import { planRestoring, restoreAttributes, restoreTexts } from "./restoring.ts";
import type { WritingPace } from "./writing-pace.ts";

/** Puts a whole page back, in slices. */
export class PageRestoring {
  readonly #steps: PacedSteps;
  readonly #pace: WritingPace;
  readonly #sources: ConversionSources;
  readonly #language: ConversionLanguage;
  readonly #plan: PlanText;

  constructor(
    steps: PacedSteps,
    pace: WritingPace,
    sources: ConversionSources,
    language: ConversionLanguage,
    plan: PlanText,
  ) {
    this.#steps = steps;
    this.#pace = pace;
    this.#sources = sources;
    this.#language = language;
    this.#plan = plan;
  }

  /**
   * Puts back every character that still is what was written, with its language.
   * @param nearest what is in sight, which comes first
   * @param done called once nothing of the conversion is left
   */
  restore(nearest: readonly CharacterData[], order: AbortSignal, done: () => void): ConversionProgress {
    const visible = this.#restoreTexts(nearest, order);
    const whole = visible.then(async () => {
      await this.#restoreTexts(this.#sources.texts(), order);
      await this.#steps.write(restoreAttributes(this.#sources), order);
      if (order.aborted) return;
      this.#language.restore();
      this.#sources.clear();
      done();
    });
    return { visible, whole };
  }

  async #restoreTexts(texts: Iterable<CharacterData>, order: AbortSignal): Promise<void> {
    const left = texts[Symbol.iterator]();
    for (;;) {
      const planned = await this.#steps.read(planRestoring(left, this.#sources, this.#plan), order);
      if (planned === undefined || planned.length === 0) return;
      await this.#pace.beginWriting();
      if (!order.aborted) this.#language.restore();
      await this.#steps.write(restoreTexts(planned, this.#sources, this.#plan), order);
    }
  }
}
