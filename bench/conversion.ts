import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { Converter } from "../lib/chinese/converter.ts";
import { detectScript } from "../lib/chinese/script.ts";
import {
  type ConversionStandard,
  isConversionStandard,
  SCRIPT_VARIANTS,
} from "../lib/chinese/script-variant.ts";
import { readConversionDictionary } from "../tooling/conversion-data.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import { pageTexts } from "./conversion/page-texts.ts";
import { openccPeer, simpleccPeer, tongwenPeer } from "./conversion/peers.ts";

const dictionary = readConversionDictionary();
const PAIRS = SCRIPT_VARIANTS.flatMap((from) =>
  SCRIPT_VARIANTS.filter((to) => to !== from).map((to) => [from, to] as const),
);

/** OpenCC's own test cases, test/testcases/testcases.json. */
const Cases = v.object({
  cases: v.array(v.object({ id: v.string(), input: v.string(), expected: v.record(v.string(), v.string()) })),
});

/** OpenCC's name of a configuration, such as "tw2sp", as a pair of standards. */
function pairOf(configuration: string): readonly [ConversionStandard, ConversionStandard] | null {
  const [source = "", result = ""] = configuration.split("2");
  const withWords = result === "sp" ? "p" : "";
  const from = source === "s" ? "cn" : source + withWords;
  const to = result === "s" || result === "sp" ? "cn" : result;
  return isConversionStandard(from) && isConversionStandard(to) ? [from, to] : null;
}

function runCases(path: string): void {
  const { cases } = v.parse(Cases, JSON.parse(readFileSync(path, "utf8")));
  const peers = new Map<string, (text: string) => string>();
  const rows: (string | number)[][] = [];
  let [all, ours, theirs, equal, known, simpleccs, oursOfKnown] = [0, 0, 0, 0, 0, 0, 0];
  for (const { id, input, expected } of cases) {
    for (const [configuration, result] of Object.entries(expected)) {
      const pair = pairOf(configuration);
      if (pair === null) continue;
      const peer = peers.get(configuration) ?? openccPeer(...pair);
      peers.set(configuration, peer);
      const [our, their] = [new Converter(dictionary, ...pair).convert(input), peer(input)];
      all++;
      ours += our === result ? 1 : 0;
      theirs += their === result ? 1 : 0;
      equal += our === their ? 1 : 0;
      const simplecc = simpleccPeer(...pair);
      if (simplecc !== null) {
        known++;
        simpleccs += simplecc(input) === result ? 1 : 0;
        oursOfKnown += our === result ? 1 : 0;
      }
      if (our !== result) rows.push([id, configuration, their === our ? "yes" : "no"]);
    }
  }
  printTable(
    "OpenCC's own expectations",
    ["expectations", "passed", "opencc-js passes", "equal to opencc-js"],
    [[all, ours, theirs, equal]],
  );
  printTable(
    "Those of pairs that simplecc-wasm knows",
    ["expectations", "passed", "simplecc-wasm passes"],
    [[known, oursOfKnown, simpleccs]],
  );
  printTable("Not passed", ["case", "configuration", "opencc-js gives the same"], rows);
}

/** Characters that a page asks for at once. */
const BATCH = 48_000;

/** @returns texts in the batches in which a page asks for them */
function batchesOf(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let length = BATCH;
  for (const text of texts) {
    if (length >= BATCH) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)?.push(text);
    length += text.length;
  }
  return batches;
}

/**
 * The best of several runs of each, taken by turns, so that a busy machine is slow for all of them.
 * @param runs `null` for a peer that does not know the pair
 * @returns million characters a second
 */
function speeds(length: number, runs: readonly ((() => void) | null)[]): number[] {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 15; round++) {
    for (const [index, run] of runs.entries()) {
      const began = performance.now();
      run?.();
      best[index] = Math.min(best[index] ?? 0, performance.now() - began);
    }
  }
  return best.map((time) => Number((length / 1000 / time).toFixed(1)));
}

/** A table of speeds, in million characters a second; the last columns say where we are ahead. */
function printSpeeds(title: string, length: number, runsOf: (pair: Pair) => Runs): void {
  const rows = PAIRS.map((pair) => {
    const { ours, opencc, tongwen, simplecc } = runsOf(pair);
    const [own = 0, ...others] = speeds(length, [ours, opencc, tongwen, simplecc]);
    const peers = [opencc, tongwen, simplecc].map((run, index) => (run === null ? 0 : (others[index] ?? 0)));
    const fastest = Math.max(...peers);
    const shown = peers.map((peer) => (peer === 0 ? "–" : peer));
    return [pair.join(" → "), own, ...shown, `${(own / fastest).toFixed(1)} ×`];
  });
  printTable(title, ["pair", "ours", "opencc-js", "tongwen-core", "simplecc-wasm", "to the fastest"], rows);
}

type Pair = (typeof PAIRS)[number];
type Run = () => void;
interface Runs {
  readonly ours: Run;
  readonly opencc: Run;
  readonly tongwen: Run | null;
  readonly simplecc: Run | null;
}

/** Those of our converter and of its peers that know a pair. */
function runsOf([from, to]: Pair, ours: Run, run: (convert: (text: string) => string) => void): Runs {
  const tongwen = tongwenPeer();
  const others = from === "cn" ? tongwen.toTraditional : to === "cn" ? tongwen.toSimplified : null;
  const opencc = openccPeer(from, to);
  const simplecc = simpleccPeer(from, to);
  return {
    ours,
    opencc: () => run(opencc),
    tongwen: others === null ? null : () => run(others),
    simplecc: simplecc === null ? null : () => run(simplecc),
  };
}

function runTexts(texts: readonly string[]): void {
  const whole = texts.join("\n");
  const batches = batchesOf(texts);
  const converterOf = ([from, to]: Pair): Converter => new Converter(dictionary, from, to);
  const different = PAIRS.map((pair) => {
    const [peer, converter] = [openccPeer(...pair), converterOf(pair)];
    const each = batches.flatMap((batch) => converter.convertEach(batch));
    const unlike = texts.filter((text, index) => peer(text) !== each[index]?.text).length;
    return [pair.join(" → "), unlike, peer(whole) === converter.convert(whole) ? "yes" : "no"];
  });
  printTable(
    `${texts.length} text nodes beside opencc-js`,
    ["pair", "texts unlike opencc-js", "equal joined into one"],
    different,
  );
  const size = `${whole.length} characters of ${texts.length} text nodes (million characters a second)`;
  printSpeeds(`Text by text, as on a page, ours with offset maps: ${size}`, whole.length, (pair) => {
    const converter = converterOf(pair);
    const ours = (): void => {
      for (const batch of batches) converter.convertEach(batch);
    };
    return runsOf(pair, ours, (convert) => {
      for (const text of texts) convert(text);
    });
  });
  printSpeeds(`Joined into one text: ${size}`, whole.length, (pair) => {
    const converter = converterOf(pair);
    return runsOf(
      pair,
      () => converter.convert(whole),
      (convert) => convert(whole),
    );
  });
}

/** Prose long enough that its script is beyond doubt. */
const SURE = 200;

function runDetection(texts: readonly string[]): void {
  const toTaiwan = new Converter(dictionary, "cn", "tw");
  const toHongKong = new Converter(dictionary, "cn", "hk");
  const simplified = texts.filter((text) => text.length >= SURE && detectScript(text).script === "Hans");
  const samples = simplified.flatMap((text) => {
    const prose = text.replace(/[^\p{Script=Han}，。、；：“”]/gu, "");
    return [
      [prose, "Hans"],
      [toTaiwan.convert(prose), "Hant"],
      [toHongKong.convert(prose), "Hant"],
    ] as const;
  });
  const rows = [4, 6, 8, 10, 15, 20, 40, 80].map((length) => {
    let [right, wrong, all] = [0, 0, 0];
    for (const [prose, script] of samples) {
      for (let start = 0; start + length <= prose.length; start += length) {
        const found = detectScript(prose.slice(start, start + length)).script;
        all++;
        if (found === script) right++;
        else if (found !== "none") wrong++;
      }
    }
    const share = (count: number): string => `${((100 * count) / Math.max(1, all)).toFixed(2)} %`;
    return [length, all, share(right), share(wrong), share(all - right - wrong)];
  });
  printTable(
    "Detection of the script, by length",
    ["characters", "samples", "right", "wrong", "left open"],
    rows,
  );
}

const Start = v.object({ code: v.number(), first: v.number(), memory: v.number(), targets: v.number() });

function runStart(): void {
  const script = join(import.meta.dirname, "conversion/start.ts");
  const rows = [1, 2, 3].map((round) => {
    const output = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", script], {
      encoding: "utf8",
    });
    const { code, first, memory, targets } = v.parse(Start, JSON.parse(output));
    return [
      round,
      Number(code.toFixed(1)),
      Number(first.toFixed(1)),
      targets,
      Number((memory / 1e6).toFixed(2)),
    ];
  });
  printTable(
    "Start in a fresh process",
    ["run", "code from source (ms)", "data and first conversion (ms)", "converters", "memory of all (MB)"],
    rows,
  );
}

/** The converter beside opencc-js, tongwen-core and simplecc-wasm; takes folders of pages and OpenCC's testcases.json. */
export const conversion: BenchPart = {
  title: "script conversion: OpenCC's cases (a .json path), equality, speed, start, memory, detection",
  async run(paths) {
    for (const path of paths.filter((path) => path.endsWith(".json"))) runCases(path);
    runStart();
    const pages = pageTexts(paths.filter((path) => !path.endsWith(".json")));
    const texts = pages.flatMap((page) => page.texts).filter((text) => /\p{Script=Han}/u.test(text));
    if (texts.length === 0) {
      process.stdout.write("\nWithout a folder of Chinese pages, speed and detection are not measured.\n");
      return;
    }
    runTexts(texts);
    runDetection(texts);
  },
};
