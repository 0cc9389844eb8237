import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";
import { PageConversion } from "../../lib/page/conversion.ts";
import type { ConvertedText, RequestConversion } from "../../lib/page/conversion-request.ts";
import { wrongAfterSequences } from "./sequences.ts";
import { tongwenWalk } from "./tongwen-walk.ts";

/** What one conversion there and back took and did; times in milliseconds. */
export interface InPlaceMeasure {
  readonly characters: number;
  readonly nodes: number;
  readonly visible: number;
  readonly whole: number;
  readonly longest: number;
  /** Records that other observers of the page get of a second run. */
  readonly again: number;
  readonly undo: number;
  readonly restored: boolean;
  /** Of ranges laid on two characters each: how many still hold characters. */
  readonly ranges: number;
  readonly rangesKept: number;
}

export interface InPageBench {
  start(worker: string, data: string): Promise<void>;
  measure(target: ScriptVariant): Promise<InPlaceMeasure>;
  /** Milliseconds that tongwen-core takes for the same walk, in one go. */
  tongwen(dictionaries: readonly string[]): number;
  /** How many of so many random sequences leave a character wrong. */
  wrongAfterSequences(runs: number): Promise<number>;
}

declare global {
  interface Window {
    inPageBench: InPageBench;
  }
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (answer: readonly ConvertedText[]) => void>();

const request: RequestConversion = (texts, from, to) =>
  new Promise((resolve) => {
    const id = ++asked;
    waiting.set(id, resolve);
    worker?.postMessage({ id, texts, from, to });
  });

/** The longest time in which the page got no turn, until it is asked for. */
function watchTasks(): () => number {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  let isOn = true;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) port2.postMessage(0);
  };
  port2.postMessage(0);
  return () => {
    isOn = false;
    return longest;
  };
}

function textNodes(): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && /[\u4e00-\u9fff]/.test(node.data)) nodes.push(node);
  }
  return nodes;
}

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
  wrongAfterSequences: (runs) => wrongAfterSequences(runs, request),
  tongwen: (dictionaries) => tongwenWalk(textNodes(), dictionaries),

  async start(code, data) {
    worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    worker.onmessage = ({ data: { id, answer } }: MessageEvent<{ id: number; answer: ConvertedText[] }>) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    };
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    worker.postMessage(bytes.buffer);
    await request(["里"], "cn", "tw");
  },

  async measure(target) {
    const nodes = textNodes();
    const before = document.documentElement.outerHTML;
    const ranges = layRanges(nodes);
    const conversion = new PageConversion(document, request);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const longest = watchTasks();
    const began = performance.now();
    const shown = conversion.show(target);
    await shown.visible;
    const visible = performance.now() - began;
    await shown.whole;
    const whole = performance.now() - began;
    const longestTask = longest();
    const rangesKept = ranges.filter((range) => !range.collapsed).length;

    let again = 0;
    const observer = new MutationObserver((records) => {
      again += records.length;
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    await conversion.show(target).whole;
    again += observer.takeRecords().length;
    observer.disconnect();

    const undoBegan = performance.now();
    await conversion.show(null).whole;
    return {
      characters: nodes.reduce((sum, node) => sum + node.length, 0),
      nodes: nodes.length,
      visible,
      whole,
      longest: longestTask,
      again,
      undo: performance.now() - undoBegan,
      restored: document.documentElement.outerHTML === before,
      ranges: ranges.length,
      rangesKept,
    };
  },
};
