import process from "node:process";

/** Run by itself in a fresh process: what the first conversion costs, and what all targets together hold. */
globalThis.gc?.();
const before = process.memoryUsage();
const began = performance.now();
const { readConversionDictionary } = await import("../../tooling/conversion-data.ts");
const { Converter } = await import("../../lib/chinese/converter.ts");
const { SCRIPT_VARIANTS } = await import("../../lib/chinese/script-variant.ts");
const loaded = performance.now();
const dictionary = readConversionDictionary();
new Converter(dictionary, "cn", "twp").convert("鼠标里面的硅二极管坏了");
const first = performance.now();

const converters = SCRIPT_VARIANTS.flatMap((from) =>
  SCRIPT_VARIANTS.map((to) => new Converter(dictionary, from, to)),
);
for (const converter of converters) converter.convert("鼠标里面的硅二极管坏了");
globalThis.gc?.();
const after = process.memoryUsage();
process.stdout.write(
  JSON.stringify({
    code: loaded - began,
    first: first - loaded,
    memory: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers,
    targets: converters.length,
  }),
);
