import { hostOf, languageElement, languageOf } from "./conversion-scope.ts";

/** Tells the browser which glyphs converted text takes, and puts back what the page said. */
export class ConversionLanguage {
  readonly #before = new Map<Element, { readonly had: string | null; readonly wrote: string }>();

  /**
   * Text in an element was converted: says its language there, if it does not hold already. Not on the page as a
   * whole, where it would lay out all of a long page anew in one task (2 s for a million characters).
   * @param language tag (BCP 47) of the target
   */
  mark(element: Element, language: string): void {
    if (languageOf(element) !== language && element.closest("head") === null) this.#set(element, language);
  }

  /** The language that holds for an element as the page's author says, whatever was written; empty if unknown. */
  saidOf(element: Element): string {
    for (let at: Element | null = element; at !== null; ) {
      const spoken = languageElement(at);
      if (spoken === null) return "";
      const before = this.#before.get(spoken);
      const now = spoken.getAttribute("lang");
      const said = before?.wrote === now ? before.had : now;
      if (said !== null) return said;
      at = spoken.parentElement ?? hostOf(spoken);
    }
    return "";
  }

  /** Puts back every language that still is what was written. */
  restore(): void {
    for (const element of this.#before.keys()) this.restoreOf(element);
  }

  /** Puts back the language of one element. */
  restoreOf(element: Element): void {
    const before = this.#before.get(element);
    this.#before.delete(element);
    if (before === undefined || element.getAttribute("lang") !== before.wrote) return;
    if (before.had === null) element.removeAttribute("lang");
    else element.setAttribute("lang", before.had);
  }

  #set(element: Element, language: string): void {
    const before = this.#before.get(element);
    const now = element.getAttribute("lang");
    this.#before.set(element, { had: before?.wrote === now ? before.had : now, wrote: language });
    element.setAttribute("lang", language);
  }
}
