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

/** From this confidence on nine kana were read: no Chinese page has so large a share of them. */
const SURE = 0.9;
/** The script of a shorter text is told right in 99 % of cases at best (measured on Chinese alone). In characters. */
const SHORT = 20;

/** The script in which the page's author wrote, from what was read of the page. */
export class WrittenScript {
  readonly #document: Document;
  #isKorean: boolean | null = null;
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

  /** Whether the page is in Korean for the most part, read when it is asked for the first time. */
  get isSurelyKorean(): boolean {
    this.#isKorean ??= isKorean(readOf(this.#document.body));
    return this.#isKorean;
  }

  /** The reader gave a new order, maybe long after the page was read. */
  beginAnew(): void {
    this.#isKorean = null;
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
   * How a text is shown in a target: its block decides, then the text itself, then the page; a text in Japanese or
   * Korean is left alone, and so is what is too short to be told on a page that surely is.
   * @param language that holds for the text, as its author says; empty if unknown
   * @param hasRegionalWords whether the reader wants words of a region beside its characters
   * @returns `null` where it stays as it is
   */
  choose(
    text: string,
    block: BlockScript,
    language: string,
    target: ScriptVariant,
    hasRegionalWords: boolean,
  ): ConversionChoice | null {
    if (isKorean(text.slice(0, EVIDENCE))) return null;
    const own = detectScript(text.slice(0, EVIDENCE)).script;
    const page = this.judged;
    const isSurelyJapanese = page.script === "Japanese" && page.confidence >= SURE;
    if ((isSurelyJapanese || this.isSurelyKorean) && Math.max(block.length, text.length) < SHORT) return null;
    const [decided = "none"] = (own === "Japanese" ? [own] : [block.script, own, page.script]).filter(
      (script) => script !== "none",
    );
    return conversionChoice(decided, language, target, hasRegionalWords);
  }
}

/** Fewer are a name in Korean on a page in Chinese. */
const LEAST_HANGUL = 10;
const HANGUL = /\p{Script=Hangul}/gu;
const HAN = /\p{Script=Han}/gu;

/** Whether a text has more Hangul than Chinese characters: the latter are Korean then, as headings write them. */
function isKorean(text: string): boolean {
  const hangul = text.match(HANGUL)?.length ?? 0;
  return hangul >= LEAST_HANGUL && hangul > (text.match(HAN)?.length ?? 0);
}

/** The first texts in an element, as far as they tell its language. */
function readOf(element: Element | null): string {
  if (element === null) return "";
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  while (text.length < EVIDENCE && walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode.parentElement?.matches("script,style") !== true)
      text += currentNode.nodeValue?.trim() ?? "";
  }
  return text;
}

/** The script of a block of the page, and how much of it tells that. */
export interface BlockScript {
  readonly script: Script;
  /** UTF-16, up to what is read of it. */
  readonly length: number;
}

/** Of a text that stands in no block, such as an attribute. */
export const ALONE: BlockScript = { script: "none", length: 0 };

/** The script of texts that stand together. */
export function blockScript(texts: readonly string[]): BlockScript {
  const read = texts.map((text) => text.slice(0, EVIDENCE)).join("");
  return { script: detectScript(read).script, length: read.length };
}
