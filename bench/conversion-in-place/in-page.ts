import type { Conversion } from "../../lib/chinese/conversion.ts";
import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";
import type { RequestConversion } from "../../lib/page/conversion/conversion-request.ts";
import { PageConversion } from "../../lib/page/conversion/page-conversion.ts";
import { within } from "../time-limit.ts";
import { watchFrames } from "./frame-watch.ts";
import { type LongTextBench, longTextBench } from "./long-text.ts";
import { textNodes } from "./page-nodes.ts";
import { wrongAfterSequences } from "./sequences.ts";
import { tongwenWalk } from "./tongwen-walk.ts";

/** What one conversion there and back took and did; times in milliseconds. */
export interface InPlaceMeasure {
  readonly characters: number;
  readonly nodes: number;
  readonly visible: number;
  readonly whole: number;
  /** The longest script in a frame of over 50 ms, and the longest such frame with its layout; 0 without one. */
  readonly longestScript: number;
  readonly longestFrame: number;
  /** Records that other observers of the page get of a second run. */
  readonly again: number;
  readonly undo: number;
  readonly restored: boolean;
  /** Of ranges laid on two characters each: how many still hold characters. */
  readonly ranges: number;
  readonly rangesKept: number;
}

interface InPageBench {
  start(worker: string, data: string): Promise<void>;
  measure(target: ScriptVariant): Promise<InPlaceMeasure>;
  /** Milliseconds that tongwen-core takes for the same walk, in one go. */
  tongwen(dictionaries: readonly string[]): number;
  /** How many of so many random sequences leave a character wrong. */
  wrongAfterSequences(runs: number): Promise<number>;
  /** A long text whose conversions are known beforehand. */
  readonly longText: LongTextBench;
}

declare global {
  interface Window {
    inPageBench: InPageBench;
  }
}

/** Milliseconds that one conversion may take before the bench says that it hangs. */
const LONGEST_WAY = 120_000;

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (answer: readonly Conversion[]) => void>();

const request: RequestConversion = (texts, from, to) =>
  new Promise((resolve) => {
    const id = ++asked;
    waiting.set(id, resolve);
    worker?.postMessage({ id, texts, from, to });
  });

/** Ranges on two neighbouring Chinese characters each, evenly over the page. */
function layRanges(nodes: readonly Text[]): Range[] {
  const ranges: Range[] = [];
  const step = Math.max(1, Math.floor(nodes.length / 200));
  for (let index = 0; index < nodes.length; index += step) {
    const node = nodes[index];
    const at = node?.data.search(/[\u4e00-\u9fff]{2}/) ?? -1;
    if (node === undefined || at === -1 || node.parentElement?.closest("script,style,noscript,title"))
      continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 2);
    ranges.push(range);
  }
  return ranges;
}

window.inPageBench = {
  longText: longTextBench(request),
  wrongAfterSequences: (runs) => wrongAfterSequences(runs, request),
  tongwen: (dictionaries) => tongwenWalk(textNodes(), dictionaries),

  async start(code, data) {
    worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    worker.onmessage = ({ data: { id, answer } }: MessageEvent<{ id: number; answer: Conversion[] }>) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    };
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    worker.postMessage(bytes.buffer);
    await within(request(["里"], "cn", "tw"), LONGEST_WAY, "the first answer of the worker");
  },

  async measure(target) {
    const nodes = textNodes();
    const before = document.documentElement.outerHTML;
    const ranges = layRanges(nodes);
    const conversion = new PageConversion(document, request);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const frames = watchFrames();
    const began = performance.now();
    const shown = conversion.show(target);
    await within(shown.visible, LONGEST_WAY, "what is in sight");
    const visible = performance.now() - began;
    await within(shown.whole, LONGEST_WAY, "the whole page");
    const whole = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const longest = frames();
    const rangesKept = ranges.filter((range) => !range.collapsed).length;

    let again = 0;
    const observer = new MutationObserver((records) => {
      again += records.length;
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    await within(conversion.show(target).whole, LONGEST_WAY, "a second run");
    again += observer.takeRecords().length;
    observer.disconnect();

    const undoBegan = performance.now();
    await within(conversion.show(null).whole, LONGEST_WAY, "the way back");
    return {
      characters: nodes.reduce((sum, node) => sum + node.length, 0),
      nodes: nodes.length,
      visible,
      whole,
      longestScript: longest.script,
      longestFrame: longest.frame,
      again,
      undo: performance.now() - undoBegan,
      restored: document.documentElement.outerHTML === before,
      ranges: ranges.length,
      rangesKept,
    };
  },
};
