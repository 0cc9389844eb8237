import {
  type DetectedScript,
  detectScript,
  judgeScript,
  type Script,
  type ScriptEvidence,
  scriptEvidence,
} from "../../chinese/script.ts";
import { LANGUAGE_TAGS, type ScriptVariant } from "../../chinese/script-variant.ts";
import { composeOffsetMaps } from "../../text/compose-offset-maps.ts";
import { OffsetMap } from "../../text/offset-map.ts";
import { type AskedBatch, askFor, type ConversionTask, writeTasks } from "./conversion-batch.ts";
import { type ConversionChoice, conversionChoice, scriptOfLanguage } from "./conversion-choice.ts";
import { ConversionLanguage } from "./conversion-language.ts";
import { ConversionObserver, type PageChanges } from "./conversion-observer.ts";
import { type ConversionRecord, mapOfRecord, recordWhileWriting } from "./conversion-record.ts";
import type { ConvertedText, RequestConversion } from "./conversion-request.ts";
import { ConversionRounds } from "./conversion-rounds.ts";
import { hasHan, type ScannedBlock, scanForConversion } from "./conversion-scan.ts";
import {
  CONVERTED_ATTRIBUTES,
  isConvertible,
  isEdited,
  isInEditor,
  isTextConvertible,
  languageOf,
} from "./conversion-scope.ts";
import { ConversionSources } from "./conversion-sources.ts";
import { blocksInSight } from "./in-sight.ts";
import { elementAround } from "./node-kinds.ts";
import { handBack, restoreAttributes, restoreTexts, type WriteText } from "./restoring.ts";
import { textNodesIn } from "./selected-source.ts";
import { rewriteText } from "./text-rewriting.ts";
import { announceEdits, WritingPace } from "./writing-pace.ts";

/** Characters that are asked for at once: they take the converter about 3 ms. */
const BATCH = 48_000;
/**
 * Batches that are asked for before the first of them is written, a million characters: so a text in one block
 * waits for no answer between two slices, where the browser would lay it out as a whole. What is in sight comes
 * before that.
 */
const MOST_ASKED = 24;
/** The script of a block is told by so many characters of it: more would change nothing. */
const EVIDENCE = 4_000;

export interface ConversionProgress {
  /** What is in sight is in the target. */
  readonly visible: Promise<void>;
  /** All of the page is; later changes of the page follow by themselves. */
  readonly whole: Promise<void>;
}

/**
 * Shows a page in another script, in place, and puts it back. Every character that the page wrote is kept: the
 * page is converted from its source and restored from its source, whatever target it is shown in.
 */
export class PageConversion {
  readonly #document: Document;
  readonly #request: RequestConversion;
  readonly #sources = new ConversionSources();
  readonly #rounds = new ConversionRounds();
  readonly #language = new ConversionLanguage();
  readonly #observer: ConversionObserver;
  readonly #pace: WritingPace;
  readonly #writer: WriteText = (node, record) => this.#writeText(node, record);
  #target: ScriptVariant | null = null;
  #isPartly = false;
  /** Which order of the reader's is being carried out; answers to earlier ones are void. */
  #order = 0;
  #seen = new WeakMap<Node, string>();
  #evidence: ScriptEvidence = { simplified: 0, traditional: 0, kana: 0, han: 0 };
  /** What the page changed, and what of it is not read yet after the reader's order. */
  #late: Generator<ScannedBlock | null, void, void>[] = [];
  #rest: Generator<ScannedBlock | null, void, void> | null = null;
  #running: Promise<void> | null = null;

  /** @param request converts texts, elsewhere */
  constructor(document: Document, request: RequestConversion) {
    this.#document = document;
    this.#request = request;
    this.#pace = new WritingPace(document.defaultView);
    this.#observer = new ConversionObserver((changes) => this.#follow(changes));
    this.#observer.add(document);
  }

  /** What the page is shown in; `null`: as its author wrote it. */
  get target(): ScriptVariant | null {
    return this.#target;
  }

  /** The script that the page's author wrote, as far as the page was read. */
  get script(): DetectedScript {
    const judged = judgeScript(this.#evidence);
    if (judged.script !== "none") return judged;
    const script = scriptOfLanguage(this.#document.documentElement?.getAttribute("lang") ?? "");
    return { script, confidence: script === "none" ? 0 : 0.5 };
  }

  /** At how many places the page put its own text back so often that it was left there. */
  get givenUp(): number {
    return this.#rounds.givenUp;
  }

  /** What the page wrote in a text node, and what stands there; `undefined` where nothing was converted. */
  sourceOf(node: CharacterData): ConversionRecord | undefined {
    return this.#sources.ofText(node);
  }

  /** Whether words that were selected are shown in another script than the page. */
  get isPartly(): boolean {
    return this.#isPartly;
  }

  /**
   * Shows the words of a range in a target while the rest of the page stays as it is; `show(null)` puts them back.
   * Text nodes that are converted already are converted anew as a whole, from their source.
   */
  async showRange(range: Range, target: ScriptVariant): Promise<void> {
    const pieces = textNodesIn(range).flatMap((node) => {
      const parent = elementAround(node);
      if (parent === null || !isTextConvertible(parent)) return [];
      const isWhole = this.#sources.ofText(node) !== undefined;
      const start = !isWhole && node === range.startContainer ? range.startOffset : 0;
      const seen = node.data;
      const source = this.#sources.ofText(node)?.source ?? seen;
      const end = !isWhole && node === range.endContainer ? range.endOffset : source.length;
      const words = source.slice(start, end);
      const choice = this.#choose(words, "none", languageOf(parent), target);
      return choice === null || !hasHan(words) ? [] : [{ node, seen, source, start, end, words, choice }];
    });
    this.#isPartly ||= pieces.length > 0;
    await this.#carryOut(
      pieces.map(({ node, seen, source, start, end, words, choice }) => ({
        source: words,
        choice,
        write: ({ text, uneven }: ConvertedText): Iterable<void> =>
          node.data === seen && node.isConnected && !isInEditor(node)
            ? this.#writeText(node, {
                source,
                written: source.slice(0, start) + text + source.slice(end),
                uneven: uneven.map((offset) => offset + start),
              })
            : [],
      })),
    );
  }

  /** Shows the page in a target, or (`null`) as its author wrote it. */
  show(target: ScriptVariant | null): ConversionProgress {
    const order = ++this.#order;
    // Before anything changes: the browser would lay the page out anew to tell what is in sight.
    const inSight = [...blocksInSight(this.#document, (root) => this.#scan(root))];
    this.#pace.beginAnew();
    this.#target = target;
    this.#isPartly = false;
    this.#observer.stop();
    this.#language.restore();
    this.#late = [];
    this.#rest = null;
    this.#seen = new WeakMap();
    if (target === null) return this.#restore(order, inSight);
    const visible = this.#showVisible(order, inSight);
    const whole = visible.then(() => {
      if (order !== this.#order) return;
      this.#rest = this.#scan(this.#document.documentElement);
      return this.#run();
    });
    this.#observer.start();
    return { visible, whole };
  }

  /** Follows shadow roots too that were attached to the page without a change which an observer is told of. */
  include(shadowRoots: readonly Node[]): void {
    if (this.#target === null) return;
    const unknown = shadowRoots.filter((root) => this.#observer.add(root));
    if (unknown.length > 0) this.#take(this.#scanChanges([], unknown));
  }

  async #showVisible(order: number, blocks: readonly ScannedBlock[]): Promise<void> {
    if (order !== this.#order) return;
    for (const block of blocks) this.#count(block);
    await this.#carryOut(blocks.flatMap((block) => this.#tasksFor(block, false)));
  }

  #scan(root: Node): Generator<ScannedBlock | null, void, void> {
    return scanForConversion(root, (shadowRoot) => this.#observer.add(shadowRoot));
  }

  #follow(changes: PageChanges): void {
    const { edits, described } = changes;
    const added = [...changes.added, ...changes.edited];
    this.#sources.follow(changes);
    if (this.#target === null) return;
    const handedBack = added.filter((node) => node.isConnected && isInEditor(node));
    if (handedBack.length > 0) {
      this.#observer.withoutOwn(() => {
        for (const part of handedBack) handBack(part, this.#sources, this.#language, this.#writer);
      });
    }
    const changed = new Set(edits.map(({ node }) => node).filter((node) => !isInEditor(node)));
    const blocks: ScannedBlock[] = [...changed].map((node) => ({ texts: [node], elements: [] }));
    if (described.length > 0) blocks.push({ texts: [], elements: described });
    this.#take(this.#scanChanges(blocks, added));
  }

  #take(late: Generator<ScannedBlock | null, void, void>): void {
    this.#late.push(late);
    this.#run().catch(() => {
      // The converter gave no answer: what came late stays as it was written, until the page changes again.
    });
  }

  *#scanChanges(
    blocks: readonly ScannedBlock[],
    added: readonly Node[],
  ): Generator<ScannedBlock | null, void, void> {
    for (const block of blocks) yield block;
    for (const node of added) if (node.isConnected) yield* this.#scan(node);
  }

  #run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Takes what there is to do until nothing is left, what the page changed first, in slices. */
  async #work(): Promise<void> {
    this.#pace.begin();
    let order = this.#order;
    let asked: AskedBatch[] = [];
    let tasks: ConversionTask[] = [];
    let length = 0;
    for (;;) {
      if (order !== this.#order) [asked, tasks, length, order] = [[], [], 0, this.#order];
      const [late] = this.#late;
      const blocks = late ?? this.#rest;
      const step = blocks?.next();
      if (step?.done === true) {
        if (late === undefined) this.#rest = null;
        else this.#late.shift();
      } else if (step?.value) {
        this.#count(step.value);
        for (const task of this.#tasksFor(step.value, late !== undefined)) {
          tasks.push(task);
          length += task.source.length;
        }
      }
      const isBatch = length >= BATCH || (step?.done !== false && this.#late.length === 0);
      if (isBatch && tasks.length > 0) {
        const batch = askFor(tasks, this.#request);
        if (late === undefined) asked.push(batch);
        else asked.unshift(batch);
        [tasks, length] = [[], 0];
      }
      const isReady = asked.length >= MOST_ASKED || blocks === null || late !== undefined;
      const first = isReady && tasks.length === 0 ? asked.shift() : undefined;
      if (first !== undefined) await this.#write(first);
      else if (blocks === null) return;
      if (this.#pace.isOver) await this.#pace.pause();
    }
  }

  /** Adds a block of the page, met for the first time, to what tells the page's script. */
  #count({ texts }: ScannedBlock): void {
    for (const node of texts) {
      if (this.#seen.has(node) || this.#sources.ofText(node) !== undefined) continue;
      const found = scriptEvidence(node.data.slice(0, EVIDENCE));
      this.#evidence = {
        simplified: this.#evidence.simplified + found.simplified,
        traditional: this.#evidence.traditional + found.traditional,
        kana: this.#evidence.kana + found.kana,
        han: this.#evidence.han + found.han,
      };
    }
  }

  #tasksFor({ texts, elements }: ScannedBlock, isLate: boolean): ConversionTask[] {
    const sources = texts.map((node) => this.#sources.ofText(node)?.source ?? node.data);
    const { script } = detectScript(sources.map((source) => source.slice(0, EVIDENCE)).join(""));
    const tasks = texts.flatMap((node, index) => this.#textTask(node, sources[index] ?? "", script, isLate));
    for (const element of elements) {
      if (!isConvertible(element)) continue;
      for (const name of CONVERTED_ATTRIBUTES) tasks.push(...this.#attributeTask(element, name));
    }
    return tasks;
  }

  #textTask(node: Text, source: string, block: Script, isLate: boolean): ConversionTask[] {
    const target = this.#target;
    const seen = node.data;
    if (target === null || this.#seen.get(node) === seen) return [];
    this.#seen.set(node, seen);
    const parent = elementAround(node);
    if (parent === null || !hasHan(source) || !isTextConvertible(parent)) return [];
    const choice = this.#choose(source, block, languageOf(parent), target);
    if (choice === null && source === seen) return [];
    if (isLate && choice !== null && !this.#rounds.mayConvert(node, source)) return [];
    const write = function* (this: PageConversion, { text, uneven }: ConvertedText): Generator<void> {
      this.#seen.delete(node);
      if (node.data !== seen || !node.isConnected || isEdited(parent)) return;
      if (choice !== null && text !== source) this.#language.mark(parent, LANGUAGE_TAGS[target]);
      yield* this.#writeText(node, { source, written: text, uneven });
      if (node.data === text) this.#seen.set(node, text);
    };
    return [{ source, choice, write: write.bind(this) }];
  }

  #attributeTask(element: Element, name: string): ConversionTask[] {
    const seen = element.getAttribute(name);
    const target = this.#target;
    if (seen === null || target === null || !hasHan(seen)) return [];
    const before = this.#sources.ofAttribute(element, name);
    const source = before?.source ?? seen;
    const choice = this.#choose(source, "none", languageOf(element), target);
    if (choice === null && source === seen) return [];
    const attribute = element.getAttributeNode(name);
    const isLate = before === undefined && this.#sources.hadAttribute(element, name);
    if (isLate && attribute !== null && !this.#rounds.mayConvert(attribute, source)) return [];
    const write = ({ text, uneven }: ConvertedText): Iterable<void> => {
      if (element.getAttribute(name) === seen && !isEdited(element)) {
        this.#sources.keepAttribute(element, name, { source, written: text, uneven });
        if (text !== seen) element.setAttribute(name, text);
      }
      return [];
    };
    return [{ source, choice, write }];
  }

  /** The block decides, then the text itself, then the page; a text in Japanese is left alone. */
  #choose(source: string, block: Script, language: string, target: ScriptVariant): ConversionChoice | null {
    const own = detectScript(source.slice(0, EVIDENCE)).script;
    const [decided = "none"] = (own === "Japanese" ? [own] : [block, own, this.script.script]).filter(
      (script) => script !== "none",
    );
    return conversionChoice(decided, language, target);
  }

  /** Pauses where much has been written, with what then stands there on record. */
  *#writeText(node: CharacterData, record: ConversionRecord): Generator<void> {
    const { source, written } = record;
    const known = this.#sources.ofText(node);
    const before = known ?? { source: node.data, written: node.data, uneven: [] };
    const isOneByOne = before.uneven.length + record.uneven.length === 0 && node.length === written.length;
    const map = isOneByOne
      ? OffsetMap.identity(written.length)
      : composeOffsetMaps(mapOfRecord(before).inverse(), mapOfRecord(record));
    for (const bound of rewriteText(node, written, map)) {
      const halfway = recordWhileWriting(before, record, bound);
      if (halfway === null || halfway.written !== node.data) continue;
      this.#sources.keepText(node, halfway);
      yield;
      if (node.data !== halfway.written) return;
    }
    if (known !== undefined || written !== source) this.#sources.keepText(node, record);
  }

  /** Asks for the results and writes them, in slices. */
  async #carryOut(tasks: readonly ConversionTask[]): Promise<void> {
    if (tasks.length > 0) await this.#write(askFor(tasks, this.#request));
  }

  /** Waits for the results and writes them, in slices. */
  async #write({ tasks, results, isAnswered }: AskedBatch): Promise<void> {
    const order = this.#order;
    const hadToWait = !isAnswered();
    const steps = writeTasks(tasks, await results);
    if (hadToWait) this.#pace.begin();
    await this.#takeSteps(steps, order);
  }

  /** Takes steps that write, in slices of at least one, as long as an order holds. */
  async #takeSteps(steps: Iterator<void>, order: number): Promise<void> {
    for (let isDone = false; !isDone; ) {
      if (order !== this.#order) return;
      this.#observer.withoutOwn(() => {
        announceEdits(this.#document);
        do isDone = steps.next().done === true;
        while (!isDone && !this.#pace.isOver);
      });
      if (!isDone) await this.#pace.pause();
    }
  }

  /** Puts back every character that still is what was written, first what is in sight. */
  #restore(order: number, inSight: readonly ScannedBlock[]): ConversionProgress {
    const nearest = inSight.flatMap(({ texts }) => texts);
    const visible = this.#takeSteps(restoreTexts(nearest, this.#sources, this.#writer), order);
    const whole = visible.then(async () => {
      await this.#takeSteps(restoreTexts(this.#sources.texts(), this.#sources, this.#writer), order);
      await this.#takeSteps(restoreAttributes(this.#sources), order);
      if (order === this.#order) this.#sources.clear();
    });
    return { visible, whole };
  }
}
