import {
  type DetectedScript,
  detectScript,
  judgeScript,
  type Script,
  type ScriptEvidence,
  scriptEvidence,
} from "../../chinese/script.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";
import { type ConversionChoice, conversionChoice, scriptOfLanguage } from "./conversion-choice.ts";

/** The script of a text is told by so many characters of it: more would change nothing. */
const EVIDENCE = 4_000;

/** The script in which the page's author wrote, from what was read of the page. */
export class WrittenScript {
  readonly #document: Document;
  #evidence: ScriptEvidence = { simplified: 0, traditional: 0, kana: 0, han: 0 };

  constructor(document: Document) {
    this.#document = document;
  }

  /** Of all that was counted; where that tells nothing, as the page says of itself. */
  get judged(): DetectedScript {
    const judged = judgeScript(this.#evidence);
    if (judged.script !== "none") return judged;
    const script = scriptOfLanguage(this.#document.documentElement?.getAttribute("lang") ?? "");
    return { script, confidence: script === "none" ? 0 : 0.5 };
  }

  /** Adds a text of the page, met for the first time. */
  count(text: string): void {
    const found = scriptEvidence(text.slice(0, EVIDENCE));
    this.#evidence = {
      simplified: this.#evidence.simplified + found.simplified,
      traditional: this.#evidence.traditional + found.traditional,
      kana: this.#evidence.kana + found.kana,
      han: this.#evidence.han + found.han,
    };
  }

  /**
   * How a text is shown in a target: its block decides, then the text itself, then the page; a text in Japanese is
   * left alone.
   * @param language that holds for the text; empty if unknown
   * @returns `null` where it stays as it is
   */
  choose(text: string, block: Script, language: string, target: ScriptVariant): ConversionChoice | null {
    const own = scriptOfTexts([text]);
    const [decided = "none"] = (own === "Japanese" ? [own] : [block, own, this.judged.script]).filter(
      (script) => script !== "none",
    );
    return conversionChoice(decided, language, target);
  }
}

/** The script of texts that stand together. */
export const scriptOfTexts = (texts: readonly string[]): Script =>
  detectScript(texts.map((text) => text.slice(0, EVIDENCE)).join("")).script;
