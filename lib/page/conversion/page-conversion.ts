import type { Conversion } from "../../chinese/conversion.ts";
import type { DetectedScript } from "../../chinese/script.ts";
import type { ScriptVariant } from "../../chinese/script-variant.ts";
import { BatchQueue } from "./batch-queue.ts";
import { BatchWriting } from "./batch-writing.ts";
import { BlocksToRead, type ScannedBlocks } from "./blocks-to-read.ts";
import { askFor, type ConversionTask } from "./conversion-batch.ts";
import type { ConversionWishes } from "./conversion-choice.ts";
import { ConversionLanguage } from "./conversion-language.ts";
import { ConversionObserver, type ObservedChanges } from "./conversion-observer.ts";
import type { ConversionProgress } from "./conversion-progress.ts";
import type { RequestConversion } from "./conversion-request.ts";
import { ConversionRun } from "./conversion-run.ts";
import { type ScannedBlock, scanForConversion } from "./conversion-scan.ts";
import { isInEditor } from "./conversion-scope.ts";
import { ConversionSources } from "./conversion-sources.ts";
import { ConversionTasks } from "./conversion-tasks.ts";
import { type PlanText, planConversion } from "./conversion-writing.ts";
import { blocksInSight } from "./in-sight.ts";
import { LooseTexts } from "./loose-texts.ts";
import { openShadowRoot, type ShadowRootOf } from "./node-kinds.ts";
import { PacedSteps } from "./paced-steps.ts";
import { PageRestoring } from "./page-restoring.ts";
import { handBack } from "./restoring.ts";
import { WritingPace } from "./writing-pace.ts";
import { WrittenScript } from "./written-script.ts";

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
  readonly #observer: ConversionObserver;
  readonly #pace: WritingPace;
  readonly #loose = new LooseTexts();
  readonly #blocks = new BlocksToRead();
  readonly #writing: BatchWriting;
  readonly #run: ConversionRun;
  readonly #restoring: PageRestoring;
  readonly #plan: PlanText = (node, record) => planConversion(node, record, this.#sources, this.#loose);
  #target: ScriptVariant | null = null;
  #isPartly = false;
  /** The order of the reader's that is being carried out; ended by the next one, so that answers to it are void. */
  #order = new AbortController();

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
    this.#pace = new WritingPace(document.defaultView);
    this.#observer = new ConversionObserver((changes) => this.#follow(changes), shadowRootOf);
    const steps = new PacedSteps(document, this.#pace, this.#observer, this.#loose);
    const queue = new BatchQueue(request);
    this.#writing = new BatchWriting(steps, this.#pace, queue, this.#blocks);
    this.#run = new ConversionRun(this.#tasks, this.#blocks, queue, this.#writing, this.#pace, this.#loose);
    this.#restoring = new PageRestoring(steps, this.#pace, this.#sources, this.#language, this.#plan);
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
    this.#order.abort();
    this.#order = new AbortController();
    const order = this.#order.signal;
    this.#pace.beginAnew();
    // Before anything changes: the browser would lay the page out anew to tell what is in sight.
    const inSight = [...blocksInSight(this.#document, (root) => this.#scan(root), this.#shadowRootOf)];
    this.#target = target;
    this.#isPartly = false;
    this.#observer.stop();
    this.#run.beginAnew(target, order);
    this.#tasks.beginAnew(wishes);
    if (target === null) {
      const nearest = inSight.flatMap(({ texts }) => texts);
      return this.#restoring.restore(nearest, order, () => this.#loose.clear());
    }
    this.#language.restore();
    const visible = this.#showVisible(inSight, target);
    const whole = visible.then(() => {
      if (order.aborted) return;
      this.#blocks.readPage(this.#scan(this.#document.documentElement));
      return this.#run.run();
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

  async #showVisible(blocks: readonly ScannedBlock[], target: ScriptVariant): Promise<void> {
    for (const block of blocks) this.#tasks.count(block, false);
    await this.#carryOut(blocks.flatMap((block) => this.#tasks.ofBlock(block, target, false)));
  }

  #scan(root: Node): ScannedBlocks {
    return scanForConversion(root, (shadowRoot) => this.#observer.add(shadowRoot), this.#shadowRootOf);
  }

  #follow(changes: ObservedChanges): void {
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
    this.#run.run().catch(() => {
      // The converter gave no answer: what came late stays as it was written, until the page changes again.
    });
  }

  *#scanChanges(blocks: readonly ScannedBlock[], added: readonly Node[]): ScannedBlocks {
    for (const block of blocks) yield block;
    for (const node of added) if (node.isConnected) yield* this.#scan(node);
  }

  /** Asks for the results and writes them, in slices. */
  async #carryOut(tasks: readonly ConversionTask[]): Promise<void> {
    if (tasks.length > 0) await this.#writing.write([askFor(tasks, this.#request)], this.#order.signal);
  }
}
