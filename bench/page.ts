import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { BUILT_FOR_CHROMIUM } from "../tooling/chromium.ts";
import { startSite } from "../tooling/site.ts";
import { printTable } from "../tooling/table.ts";
import type { BenchPart } from "./bench-part.ts";
import { measureFolder } from "./page/folder.ts";
import { measureArticle, measureLongPage } from "./page/time-to-painted.ts";

function printSizes(): void {
  const rows = ["gate.js", "reader.js", "background.js"].flatMap((name) => {
    const path = join(BUILT_FOR_CHROMIUM, name);
    if (!existsSync(path)) return [];
    const code = readFileSync(path);
    return [[name, code.length, gzipSync(code, { level: 9 }).length]];
  });
  printTable(
    "Bytes: the gate is injected into every page, the reader where it is asked for",
    ["script", "minified", "gzipped"],
    rows,
  );
}

export const page: BenchPart = {
  title: "what the extension costs a page, and whether it leaves it as it is",
  async run(folders) {
    printSizes();
    const site = await startSite(resolve(import.meta.dirname, ".."));
    try {
      await measureArticle(site);
      await measureLongPage(site);
    } finally {
      await site.close();
    }
    for (const folder of folders) await measureFolder(resolve(folder));
  },
};
