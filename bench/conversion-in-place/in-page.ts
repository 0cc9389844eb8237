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

/** What the browser says of frames that took over 50 ms (Long Animation Frames API). */
interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly { readonly duration: number }[];
}

/** The longest script and the longest frame until it is asked; 0 where none is in a frame of over 50 ms. */
function watchFrames(): () => { readonly script: number; readonly frame: number } {
  let [script, frame] = [0, 0];
  const note = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) {
      frame = Math.max(frame, entry.duration);
      const scripts = "scripts" in entry ? (entry as LongFrame).scripts : [];
      script = Math.max(script, ...scripts.map(({ duration }) => duration));
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "long-animation-frame" });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return { script, frame };
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
    const frames = watchFrames();
    const began = performance.now();
    const shown = conversion.show(target);
    await shown.visible;
    const visible = performance.now() - began;
    await shown.whole;
    const whole = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const longest = frames();
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
