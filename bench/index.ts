import process from "node:process";
import { waitFor } from "../tooling/wait.mjs";
import type { BenchPart } from "./bench-part.ts";

/** The parts by name, each loaded only when asked for: some start browsers. */
const PARTS: Record<string, () => Promise<BenchPart>> = {
  matching: async () => (await import("./matching.ts")).matching,
  interviews: async () => (await import("./interviews.ts")).interviews,
  acceptance: async () => (await import("./acceptance.ts")).acceptance,
  alterations: async () => (await import("./alterations.ts")).alterations,
  library: async () => (await import("./library.ts")).library,
  sweep: async () => (await import("./sweep.ts")).sweep,
  survival: async () => (await import("./survival.ts")).survival,
  conversion: async () => (await import("./conversion.ts")).conversion,
  store: async () => (await import("./store.ts")).store,
  "conversion-in-place": async () => (await import("./conversion-in-place.ts")).conversionInPlace,
  panel: async () => (await import("./panel.ts")).panel,
  page: async () => (await import("./page.ts")).page,
};

/** How long one part may take, in milliseconds: several times the longest, a folder of 170 pages. */
const PART_LIMIT = 90 * 60_000;

const [name, ...folders] = process.argv.slice(2);
/** Sweeping takes minutes and measures nothing new, and `matching` measures the interviews: they run when asked for. */
const ALWAYS = Object.keys(PARTS).filter((part) => part !== "sweep" && part !== "interviews");
const names = name === undefined ? ALWAYS : name in PARTS ? [name] : Object.keys(PARTS);
if (name !== undefined && !(name in PARTS)) {
  process.stderr.write(`There is no bench called "${name}". Choose from: ${names.join(", ")}.\n`);
  process.exitCode = 2;
} else {
  for (const part of names) {
    const bench = await PARTS[part]?.();
    if (bench === undefined) continue;
    process.stdout.write(`\n## ${part}: ${bench.title}\n`);
    try {
      await waitFor(`the bench "${part}" to end`, PART_LIMIT, bench.run(folders));
    } catch (problem) {
      process.stderr.write(`${problem instanceof Error ? (problem.stack ?? problem.message) : problem}\n`);
      // At once, which closes the browsers of a part that is still at work.
      process.exit(1);
    }
  }
}
