import type { Conversion } from "../../chinese/conversion.ts";
import { LANGUAGE_TAGS, type ScriptVariant } from "../../chinese/script-variant.ts";
import type { ConversionTask, PlannedWrite } from "./conversion-batch.ts";
import type { ConversionChoice, ConversionWishes } from "./conversion-choice.ts";
import type { ConversionLanguage } from "./conversion-language.ts";
import { ConversionRounds } from "./conversion-rounds.ts";
import { hasHan, type ScannedBlock } from "./conversion-scan.ts";
import {
  isConvertible,
  isEdited,
  isInEditor,
  isTextConvertible,
  readAttributes,
} from "./conversion-scope.ts";
import type { ConversionSources } from "./conversion-sources.ts";
import type { PlanText } from "./conversion-writing.ts";
import { textsOfWords } from "./cut-words.ts";
import { elementAround } from "./node-kinds.ts";
import { textNodesIn } from "./selected-source.ts";
import { type TextPlace, textPlaces } from "./text-places.ts";
import { tasksOfWords } from "./word-tasks.ts";
import { ALONE, type BlockScript, blockScript, type WrittenScript } from "./written-script.ts";

/** Makes of what was read of a page the tasks that show it in a target. */
export class ConversionTasks {
  readonly #sources: ConversionSources;
  readonly #language: ConversionLanguage;
  readonly #script: WrittenScript;
  readonly #plan: PlanText;
  #rounds = new ConversionRounds();
  #overPage = false;
  #hasRegionalWords = false;
  /** What texts held when their tasks were made, under the present order. */
  #seen = new WeakMap<Node, string>();

  constructor(
    sources: ConversionSources,
    language: ConversionLanguage,
    script: WrittenScript,
    plan: PlanText,
  ) {
    this.#sources = sources;
    this.#language = language;
    this.#script = script;
    this.#plan = plan;
  }

  /** At how many places the page put its own text back so often that it was left there. */
  get givenUp(): number {
    return this.#rounds.givenUp;
  }

  /** The reader gave a new order: all texts are to be looked at again, those too where the page resisted. */
  beginAnew({ isOverPage = false, hasRegionalWords = false }: ConversionWishes): void {
    this.#seen = new WeakMap();
    this.#rounds = new ConversionRounds();
    this.#script.beginAnew();
    this.#overPage = isOverPage;
    this.#hasRegionalWords = hasRegionalWords;
  }

  /**
   * Adds a block, met for the first time, to what tells the page's script.
   * @param isLate whether the page made it after it was converted
   */
  count({ texts }: ScannedBlock, isLate: boolean): void {
    for (const node of texts) {
      if (!this.#seen.has(node) && this.#sources.ofText(node, isLate) === undefined)
        this.#script.count(node.data);
    }
  }

  /** @param isLate whether the page changed it after it was converted */
  ofBlock({ texts, elements }: ScannedBlock, target: ScriptVariant, isLate: boolean): ConversionTask[] {
    const sources = texts.map((node) => this.#sources.ofText(node, isLate)?.source ?? node.data);
    const block = blockScript(sources);
    const sourceOf = new Map(texts.map((node, index) => [node, sources[index] ?? ""]));
    const placeOf = textPlaces(this.#overPage, this.#language);
    const tasks = textsOfWords(texts).flatMap((nodes) => {
      const own = nodes.map((node) => sourceOf.get(node) ?? "");
      const asked = nodes.map((node, index) => {
        const place = placeOf(node);
        return place === null ? null : this.#ofText(node, own[index] ?? "", place, block, target, isLate);
      });
      return tasksOfWords(own, asked);
    });
    for (const element of elements) {
      if (!isConvertible(element, this.#overPage)) continue;
      for (const name of readAttributes(element)) tasks.push(...this.#ofAttribute(element, name, target));
    }
    return tasks;
  }

  /** Of the words of a range alone; texts that are converted already anew as a whole, from their source. */
  ofRange(range: Range, target: ScriptVariant): ConversionTask[] {
    return textNodesIn(range).flatMap((node) => {
      const parent = elementAround(node);
      // The words were selected to be converted, whatever the page says of itself.
      if (parent === null || !isTextConvertible(parent, true)) return [];
      const known = this.#sources.ofText(node);
      const seen = node.data;
      const source = known?.source ?? seen;
      const isWhole = known !== undefined;
      const start = !isWhole && node === range.startContainer ? range.startOffset : 0;
      const end = !isWhole && node === range.endContainer ? range.endOffset : source.length;
      const words = source.slice(start, end);
      const choice = this.#choose(words, ALONE, this.#language.saidOf(parent), target);
      if (choice === null || !hasHan(words)) return [];
      const plan = ({ text, uneven }: Conversion): PlannedWrite => {
        const whole = source.slice(0, start) + text + source.slice(end);
        const record = { source, text: whole, uneven: uneven.map((offset) => offset + start) };
        const write = node.data === seen ? this.#plan(node, record) : null;
        const isOurs = (): boolean => node.data === seen && node.isConnected && !isInEditor(node);
        return () => (write !== null && isOurs() ? write() : []);
      };
      return [{ source: words, choice, plan }];
    });
  }

  /** How a text is to be shown, by what it is written in, its block, and what the page says of its language. */
  #choose(
    text: string,
    block: BlockScript,
    language: string,
    target: ScriptVariant,
  ): ConversionChoice | null {
    return this.#script.choose(text, block, language, target, this.#hasRegionalWords);
  }

  #ofText(
    node: Text,
    source: string,
    { parent, isConvertible, language }: TextPlace,
    block: BlockScript,
    target: ScriptVariant,
    isLate: boolean,
  ): ConversionTask | null {
    const seen = node.data;
    if (this.#seen.get(node) === seen) return null;
    this.#seen.set(node, seen);
    if (!isConvertible || !hasHan(source)) return null;
    const choice = this.#choose(source, block, language, target);
    if (choice === null && source === seen) return null;
    if (isLate && choice !== null && !this.#rounds.mayConvert(node, source)) return null;
    const plan = (conversion: Conversion): PlannedWrite => {
      const { text } = conversion;
      const write = node.data === seen ? this.#plan(node, conversion) : null;
      return function* (this: ConversionTasks): Generator<void> {
        this.#seen.delete(node);
        if (write === null || node.data !== seen || !node.isConnected || isEdited(parent)) return;
        if (choice !== null && text !== source) this.#language.mark(parent, LANGUAGE_TAGS[target]);
        if (yield* write()) this.#seen.set(node, text);
      }.bind(this);
    };
    return { source, choice, plan };
  }

  #ofAttribute(element: Element, name: string, target: ScriptVariant): ConversionTask[] {
    const seen = element.getAttribute(name);
    if (seen === null || !hasHan(seen)) return [];
    const before = this.#sources.ofAttribute(element, name);
    const source = before?.source ?? seen;
    const choice = this.#choose(source, ALONE, this.#language.saidOf(element), target);
    if (choice === null && source === seen) return [];
    const attribute = element.getAttributeNode(name);
    const isLate = before === undefined && this.#sources.hadAttribute(element, name);
    if (isLate && attribute !== null && !this.#rounds.mayConvert(attribute, source)) return [];
    const plan = (conversion: Conversion): PlannedWrite => {
      const { text } = conversion;
      return () => {
        if (element.getAttribute(name) === seen && !isEdited(element)) {
          this.#sources.keepAttribute(element, name, conversion);
          if (text !== seen) element.setAttribute(name, text);
        }
        return [];
      };
    };
    return [{ source, choice, plan }];
  }
}
