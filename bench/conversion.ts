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
import { openccPeer, tongwenPeer } from "./conversion/peers.ts";

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
  let [all, ours, theirs, equal] = [0, 0, 0, 0];
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
      if (our !== result) rows.push([id, configuration, their === our ? "yes" : "no"]);
    }
  }
  printTable(
    "OpenCC's own expectations",
    ["expectations", "passed", "opencc-js passes", "equal to opencc-js"],
    [[all, ours, theirs, equal]],
  );
  printTable("Not passed", ["case", "configuration", "opencc-js gives the same"], rows);
}

/** The best of several runs, in million characters a second. */
function speed(length: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    run();
    best = Math.min(best, performance.now() - began);
  }
  return Number((length / 1000 / best).toFixed(1));
}

function runTexts(texts: readonly string[]): void {
  const whole = texts.join("\n");
  const tongwen = tongwenPeer();
  const rows = PAIRS.map(([from, to]) => {
    const peer = openccPeer(from, to);
    const converter = new Converter(dictionary, from, to);
    const different = texts.filter((text) => peer(text) !== converter.convert(text)).length;
    const wholeIsEqual = peer(whole) === converter.convert(whole);
    const ours = speed(whole.length, () => converter.convert(whole));
    const mapped = speed(whole.length, () => converter.convertWithMap(whole));
    const theirs = speed(whole.length, () => peer(whole));
    const others = from === "cn" ? tongwen.toTraditional : to === "cn" ? tongwen.toSimplified : null;
    return [
      `${from} → ${to}`,
      different + (wholeIsEqual ? 0 : 1),
      ours,
      mapped,
      theirs,
      others === null ? "–" : speed(whole.length, () => others(whole)),
      `${(ours / theirs).toFixed(1)} ×`,
    ];
  });
  printTable(
    `Speed on ${whole.length} characters of ${texts.length} text nodes (million characters a second)`,
    [
      "pair",
      "texts unlike opencc-js",
      "ours",
      "with offset map",
      "opencc-js",
      "tongwen-core",
      "to opencc-js",
    ],
    rows,
  );
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

/** The converter beside opencc-js and tongwen-core; takes folders of pages and OpenCC's testcases.json. */
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
