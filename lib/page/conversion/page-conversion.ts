import type { Conversion } from "../../chinese/conversion.ts";
import type { DetectedScript } from "../../chinese/script.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";
import { BatchQueue } from "./batch-queue.ts";
import { BlocksToRead, type ScannedBlocks } from "./blocks-to-read.ts";
import {
  type AskedBatch,
  askFor,
  type ConversionTask,
  type PlannedWrite,
  planTasks,
} from "./conversion-batch.ts";
import type { ConversionWishes } from "./conversion-choice.ts";
import { ConversionLanguage } from "./conversion-language.ts";
import { ConversionObserver, type PageChanges } from "./conversion-observer.ts";
import type { RequestConversion } from "./conversion-request.ts";
import { type ScannedBlock, scanForConversion } from "./conversion-scan.ts";
import { isInEditor } from "./conversion-scope.ts";
import { ConversionSources } from "./conversion-sources.ts";
import { ConversionTasks } from "./conversion-tasks.ts";
import { type PlanText, planConversion } from "./conversion-writing.ts";
import { blocksInSight } from "./in-sight.ts";
import { LooseTexts } from "./loose-texts.ts";
import { openShadowRoot, type ShadowRootOf } from "./node-kinds.ts";
import { handBack, planRestoring, restoreAttributes, restoreTexts } from "./restoring.ts";
import { announceEdits, WritingPace } from "./writing-pace.ts";
import { WrittenScript } from "./written-script.ts";

interface ConversionProgress {
  /** What is in sight is in the target. */
  readonly visible: Promise<void>;
  /** All of the page is; later changes of the page follow by themselves. */
  readonly whole: Promise<void>;
}

/** A batch with what it writes on the page. */
interface PlannedBatch {
  readonly batch: AskedBatch;
  readonly writes: readonly PlannedWrite[];
}

/**
 * Shows a page in another script, in place, and puts it back. Every character that the page wrote is kept: the
 * page is converted from its source and restored from its source, whatever target it is shown in.
 */
export class PageConversion {
  readonly #document: Document;
  readonly #request: RequestConversion;
  readonly #shadowRootOf: ShadowRootOf;
  readonly #sources = new ConversionSources();
  readonly #language = new ConversionLanguage();
  readonly #script: WrittenScript;
  readonly #tasks: ConversionTasks;
  readonly #queue: BatchQueue;
  readonly #observer: ConversionObserver;
  readonly #pace: WritingPace;
  readonly #loose = new LooseTexts();
  readonly #blocks = new BlocksToRead();
  readonly #plan: PlanText = (node, record) => planConversion(node, record, this.#sources, this.#loose);
  #target: ScriptVariant | null = null;
  #isPartly = false;
  /** Which order of the reader's is being carried out; answers to earlier ones are void. */
  #order = 0;
  #running: Promise<void> | null = null;

  /**
   * @param request converts texts, elsewhere
   * @param shadowRootOf reaches more than open shadow roots, where the caller can
   */
  constructor(document: Document, request: RequestConversion, shadowRootOf: ShadowRootOf = openShadowRoot) {
    this.#document = document;
    this.#shadowRootOf = shadowRootOf;
    this.#request = request;
    this.#script = new WrittenScript(document);
    this.#tasks = new ConversionTasks(this.#sources, this.#language, this.#script, this.#plan);
    this.#queue = new BatchQueue(request);
    this.#pace = new WritingPace(document.defaultView);
    this.#observer = new ConversionObserver((changes) => this.#follow(changes), shadowRootOf);
    this.#observer.add(document);
  }

  /** What the page is shown in; `null`: as its author wrote it. */
  get target(): ScriptVariant | null {
    return this.#target;
  }

  /** The script that the page's author wrote, as far as the page was read. */
  get script(): DetectedScript {
    return this.#script.judged;
  }

  /** At how many places the page put its own text back so often that it was left there. */
  get givenUp(): number {
    return this.#tasks.givenUp;
  }

  /** What the page wrote in a text node, and what stands there; `undefined` where nothing was converted. */
  sourceOf(node: CharacterData): Conversion | undefined {
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
    const tasks = this.#tasks.ofRange(range, target);
    this.#isPartly ||= tasks.length > 0;
    await this.#carryOut(tasks);
    this.#loose.clear();
  }

  /** Shows the page in a target, or (`null`) as its author wrote it. */
  show(target: ScriptVariant | null, wishes: ConversionWishes = {}): ConversionProgress {
    const order = ++this.#order;
    this.#pace.beginAnew();
    // Before anything changes: the browser would lay the page out anew to tell what is in sight.
    const inSight = [...blocksInSight(this.#document, (root) => this.#scan(root), this.#shadowRootOf)];
    this.#target = target;
    this.#isPartly = false;
    this.#observer.stop();
    this.#blocks.clear();
    this.#tasks.beginAnew(wishes);
    if (target === null) return this.#restore(order, inSight);
    this.#language.restore();
    const visible = this.#showVisible(order, inSight, target);
    const whole = visible.then(() => {
      if (order !== this.#order) return;
      this.#blocks.readPage(this.#scan(this.#document.documentElement));
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

  async #showVisible(order: number, blocks: readonly ScannedBlock[], target: ScriptVariant): Promise<void> {
    if (order !== this.#order) return;
    for (const block of blocks) this.#tasks.count(block, false);
    await this.#carryOut(blocks.flatMap((block) => this.#tasks.ofBlock(block, target, false)));
  }

  #scan(root: Node): ScannedBlocks {
    return scanForConversion(root, (shadowRoot) => this.#observer.add(shadowRoot), this.#shadowRootOf);
  }

  #follow(changes: PageChanges): void {
    const { edits, described } = changes;
    const added = [...changes.added, ...changes.edited];
    this.#sources.follow(changes);
    if (this.#target === null) return;
    const handedBack = added.filter((node) => node.isConnected && isInEditor(node));
    if (handedBack.length > 0) {
      this.#observer.withoutOwn(() => {
        this.#loose.during(() => {
          for (const part of handedBack) handBack(part, this.#sources, this.#language, this.#plan);
        });
      });
    }
    const changed = new Set(edits.map(({ node }) => node).filter((node) => !isInEditor(node)));
    const blocks: ScannedBlock[] = [...changed].map((node) => ({ texts: [node], elements: [] }));
    if (described.length > 0) blocks.push({ texts: [], elements: described });
    this.#take(this.#scanChanges(blocks, added));
  }

  #take(late: ScannedBlocks): void {
    this.#blocks.addLate(late);
    this.#run().catch(() => {
      // The converter gave no answer: what came late stays as it was written, until the page changes again.
    });
  }

  *#scanChanges(blocks: readonly ScannedBlock[], added: readonly Node[]): ScannedBlocks {
    for (const block of blocks) yield block;
    for (const node of added) if (node.isConnected) yield* this.#scan(node);
  }

  #run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
      this.#loose.clear();
    });
    return this.#running;
  }

  /** Takes what there is to do until nothing is left, what the page changed first, in slices. */
  async #work(): Promise<void> {
    this.#pace.begin();
    this.#queue.clear();
    for (let order = this.#order; ; ) {
      if (order !== this.#order) {
        this.#queue.clear();
        order = this.#order;
      }
      const { isLate, isEmpty } = this.#blocks;
      const isEnd = this.#takeBlock(isLate) && !this.#blocks.isLate;
      this.#queue.ask(isEnd, isLate);
      const batches = this.#queue.next(isEmpty, isLate);
      if (batches.length > 0) await this.#write(batches);
      else if (isEmpty) return;
      if (this.#pace.isOver) await this.#pace.pause();
    }
  }

  /** Takes the next block. @returns whether there was none */
  #takeBlock(isLate: boolean): boolean {
    const block = this.#blocks.next();
    if (block === undefined) return true;
    if (block !== null && this.#target !== null) {
      this.#tasks.count(block, isLate);
      for (const task of this.#tasks.ofBlock(block, this.#target, isLate)) this.#queue.add(task);
    }
    return false;
  }

  /** Asks for the results and writes them, in slices. */
  async #carryOut(tasks: readonly ConversionTask[]): Promise<void> {
    if (tasks.length > 0) await this.#write([askFor(tasks, this.#request)]);
  }

  /**
   * Waits for the results and writes them, in slices: first works out all that is to be written, since from the first
   * change on the browser lays a block out again after every few slices.
   */
  async #write(batches: readonly AskedBatch[]): Promise<void> {
    const order = this.#order;
    const planned: PlannedBatch[] = [];
    try {
      for (const batch of batches) {
        const hadToWait = !batch.isAnswered();
        const results = await batch.results;
        if (hadToWait) this.#pace.begin();
        const writes = await this.#read(planTasks(batch.tasks, results), order);
        if (writes === undefined) return;
        planned.push({ batch, writes });
      }
    } finally {
      if (planned.length > 0) {
        await this.#pace.beginWriting();
        await this.#takeSteps(this.#writeBatches(planned), order);
      }
    }
  }

  /** Writes what was worked out, up to the next batch where the page has changed something meanwhile. */
  *#writeBatches(planned: readonly PlannedBatch[]): Generator<void, void, void> {
    for (const [index, { writes }] of planned.entries()) {
      if (index > 0 && this.#blocks.isLate) {
        this.#queue.putBack(planned.slice(index).map(({ batch }) => batch));
        return;
      }
      for (const write of writes) {
        yield* write();
        yield;
      }
    }
  }

  /** Takes steps that write nothing, in slices. @returns `undefined` where the order does not hold any more */
  async #read<Result>(steps: Generator<void, Result, void>, order: number): Promise<Result | undefined> {
    while (order === this.#order) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.#pace.isOver) await this.#pace.pause();
    }
    return undefined;
  }

  /** Takes steps that write, in slices of at least one, as long as an order holds. */
  async #takeSteps(steps: Iterator<void>, order: number): Promise<void> {
    for (let isDone = false; !isDone; ) {
      if (order !== this.#order) return;
      this.#observer.withoutOwn(() => {
        announceEdits(this.#document);
        this.#loose.during(() => {
          do isDone = steps.next().done === true;
          while (!isDone && !this.#pace.isWritingOver);
        });
      });
      this.#pace.noteWriting();
      if (!isDone) await this.#pace.pause();
    }
  }

  /** Puts back every character that still is what was written, first what is in sight, with its language. */
  #restore(order: number, inSight: readonly ScannedBlock[]): ConversionProgress {
    const nearest = inSight.flatMap(({ texts }) => texts);
    const visible = this.#restoreTexts(nearest, order);
    const whole = visible.then(async () => {
      await this.#restoreTexts(this.#sources.texts(), order);
      await this.#takeSteps(restoreAttributes(this.#sources), order);
      if (order !== this.#order) return;
      this.#language.restore();
      this.#sources.clear();
      this.#loose.clear();
    });
    return { visible, whole };
  }

  async #restoreTexts(texts: Iterable<CharacterData>, order: number): Promise<void> {
    const left = texts[Symbol.iterator]();
    for (;;) {
      const planned = await this.#read(planRestoring(left, this.#sources, this.#plan), order);
      if (planned === undefined || planned.length === 0) return;
      await this.#pace.beginWriting();
      if (order === this.#order) this.#language.restore();
      await this.#takeSteps(restoreTexts(planned, this.#sources, this.#plan), order);
    }
  }
}
