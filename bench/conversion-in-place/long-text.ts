import { type Conversion, unconverted } from "../../lib/chinese/conversion.ts";
import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";
import type { RequestConversion } from "../../lib/page/conversion/conversion-request.ts";
import { PageConversion } from "../../lib/page/conversion/page-conversion.ts";
import { nextTask } from "../../lib/page/time-slices.ts";
import { within } from "../time-limit.ts";
import { watchFrames } from "./frame-watch.ts";
import { textNodes } from "./page-nodes.ts";

/** How long one way took, in milliseconds, each until it is painted. */
interface WayMeasure {
  readonly visible: number;
  readonly whole: number;
  /** The longest script in a frame of over 50 ms; 0 without one. */
  readonly longestScript: number;
}

/** A page whose conversions are known, so that only the writing is measured. */
export interface LongTextBench {
  /** Asks for all conversions, and lets the page come to rest. */
  prepare(target: ScriptVariant): Promise<{ readonly characters: number; readonly nodes: number }>;
  /** Sets every node's value in one go, and back. */
  oneGo(): Promise<{ readonly there: number; readonly back: number }>;
  /** Shows the page in the target, or (`null`) as it was written. */
  show(target: ScriptVariant | null): Promise<WayMeasure>;
}

/** Texts asked for at once while preparing. */
const TEXTS_AT_ONCE = 500;
/** Milliseconds that one way may take before the bench says that it hangs. */
const LONGEST_WAY = 120_000;

/** @param request asks the worker */
export function longTextBench(request: RequestConversion): LongTextBench {
  const answers = new Map<string, Conversion>();
  const conversion = new PageConversion(document, async (texts) =>
    texts.map((text) => answers.get(text) ?? unconverted(text)),
  );
  const set = async (nodes: readonly Text[], values: readonly string[]): Promise<number> => {
    await rest();
    const began = performance.now();
    nodes.forEach((node, index) => {
      node.data = values[index] ?? "";
    });
    await painted();
    return performance.now() - began;
  };
  return {
    async prepare(target) {
      const nodes = textNodes();
      for (let at = 0; at < nodes.length; at += TEXTS_AT_ONCE) {
        const texts = nodes.slice(at, at + TEXTS_AT_ONCE).map(({ data }) => data);
        const converted = await within(request(texts, "cn", target), LONGEST_WAY, "an answer of the worker");
        texts.forEach((text, index) => {
          answers.set(text, converted[index] ?? unconverted(text));
        });
      }
      return { characters: nodes.reduce((sum, { length }) => sum + length, 0), nodes: nodes.length };
    },

    async oneGo() {
      const nodes = textNodes();
      const sources = nodes.map(({ data }) => data);
      const converted = sources.map((source) => answers.get(source)?.text ?? source);
      return { there: await set(nodes, converted), back: await set(nodes, sources) };
    },

    async show(target) {
      await rest();
      const frames = watchFrames();
      const began = performance.now();
      const shown = conversion.show(target);
      await within(shown.visible, LONGEST_WAY, "what is in sight");
      const visible = within(painted(), LONGEST_WAY, "a frame").then(() => performance.now() - began);
      await within(shown.whole, LONGEST_WAY, "the whole page");
      await painted();
      const whole = performance.now() - began;
      await rest();
      return { visible: await visible, whole, longestScript: frames().script };
    },
  };
}

/** Until what was written is laid out and painted; not behind timers, which wait for what is urgent. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => nextTask("user-blocking").then(resolve)));

/** Until nothing is left to lay out, as on a page that a person has looked at for a while. */
async function rest(): Promise<void> {
  await painted();
  await new Promise((resolve) => setTimeout(resolve, 300));
}
