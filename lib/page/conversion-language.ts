import { hostOf } from "./conversion-scope.ts";

const CHINESE = /^(?:zh|yue|cmn)\b/i;

/** Tells the browser which glyphs converted text takes, and puts back what the page said. */
export class ConversionLanguage {
  readonly #before = new Map<Element, { readonly had: string | null; readonly wrote: string }>();

  /**
   * Text in an element was converted. The language is set where the page says it, if it says Chinese there or
   * nothing at all; else on the element alone.
   * @param language tag (BCP 47) of the target
   * @param pageIsChinese whether the page as a whole is Chinese text that is converted
   */
  mark(element: Element, language: string, pageIsChinese: boolean): void {
    let said: Element | null = null;
    for (let at: Element | null = element; at !== null && said === null; at = hostOf(at)) {
      said = at.closest("[lang]");
    }
    const current = said?.getAttribute("lang") ?? "";
    if (current === language) return;
    const page = element.ownerDocument.documentElement;
    if (said === null) this.#set(pageIsChinese ? page : element, language);
    else this.#set(CHINESE.test(current) && (said !== page || pageIsChinese) ? said : element, language);
  }

  /** Puts back every language that still is what was written. */
  restore(): void {
    for (const [element, { had, wrote }] of this.#before) {
      if (element.getAttribute("lang") !== wrote) continue;
      if (had === null) element.removeAttribute("lang");
      else element.setAttribute("lang", had);
    }
    this.#before.clear();
  }

  #set(element: Element, language: string): void {
    const before = this.#before.get(element);
    const now = element.getAttribute("lang");
    this.#before.set(element, { had: before?.wrote === now ? before.had : now, wrote: language });
    element.setAttribute("lang", language);
  }
}
