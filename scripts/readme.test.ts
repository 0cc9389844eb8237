import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, type ExportFormat } from "../lib/highlights/exchange/export-format.ts";
import { EDITED_SIMILARITY } from "../lib/matching/judging/verdict.ts";
import { PASSAGE_FLAGS, PASSAGE_KINDS, type PassageKind } from "../lib/matching/passage.ts";
import { underlineOf } from "../lib/page/painting/underlined-pieces.ts";
import english from "../public/_locales/en/messages.json" with { type: "json" };
import configuration from "../wxt.config.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const readme = read("README.md");

/** What a person reads of the repository; the pages of the frozen set and the notices are data. */
const documents = [
  ...readdirSync(root).filter((file) => file.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file.replaceAll("\\", "/")}`),
];

/** The cells of the table that has these heads, row by row. */
function tableOf(...heads: readonly string[]): string[][] {
  const lines = readme.split("\n");
  const start = lines.indexOf(`| ${heads.join(" | ")} |`);
  expect(start, `a table with the heads ${heads.join(", ")}`).not.toBe(-1);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** All sources of `lib` but tests and the list of kinds itself. */
const sources = readdirSync(join(root, "lib"), { recursive: true, encoding: "utf8" })
  .filter(
    (file) => /\.tsx?$/.test(file) && !file.includes(".test.") && !/matching[/\\]passage\.ts$/.test(file),
  )
  .map((file) => read(join("lib", file)));

/** Whether some passage can be of this kind: whoever gives a kind writes its name. */
const isGiven = (kind: PassageKind): boolean => sources.some((source) => source.includes(`"${kind}"`));

describe("the table of verdicts", () => {
  const rows = tableOf("verdict", "line", "meaning");

  it("has a row for each kind that a passage can be of, as the interface calls it, and no other", () => {
    expect(rows.map(([name]) => name)).toEqual(
      PASSAGE_KINDS.filter(isGiven).map((kind) => english[`kind_${kind}`].message.toLowerCase()),
    );
  });

  it("tells the line that is painted", () => {
    expect(rows.map(([, line]) => line?.replace(/,.*$/, ""))).toEqual(
      PASSAGE_KINDS.filter(isGiven).map((kind) => underlineOf({ kind, flags: [] }) ?? "none"),
    );
  });

  it("tells from which similarity on a passage is edited", () => {
    expect(readme).toContain(`similarity of the folded texts at least ${EDITED_SIMILARITY.toFixed(2)}`);
  });

  it("is followed by each flag", () => {
    for (const flag of PASSAGE_FLAGS) expect(readme).toContain(`*${flag}*`);
  });
});

it("names the keys that the manifest suggests, and no others", async () => {
  const Manifest = v.object({
    commands: v.record(
      v.string(),
      v.object({ suggested_key: v.optional(v.object({ default: v.string() })) }),
    ),
  });
  const { manifest } = configuration;
  const { commands } = v.parse(
    Manifest,
    typeof manifest === "function"
      ? await manifest({ browser: "chrome", manifestVersion: 3, mode: "production", command: "build" })
      : await manifest,
  );
  const suggested = Object.values(commands).flatMap(({ suggested_key }) => suggested_key?.default ?? []);
  const named = readme.match(/<kbd>[^<]+<\/kbd>(?:\+<kbd>[^<]+<\/kbd>)*/g) ?? [];
  const asManifest = (keys: string): string =>
    keys
      .replaceAll(/<\/?kbd>/g, "")
      .replace(/\.$/, "Period")
      .replace(/,$/, "Comma");
  expect([...new Set(named.map(asManifest))].sort()).toEqual(suggested.sort());
});

it("has a row for each format in which highlights are exported", () => {
  const NAMES: Readonly<Record<ExportFormat, string>> = {
    backup: "backup",
    "json-ld": "W3C Web Annotation (JSON-LD)",
    markdown: "Markdown, one note",
    "markdown-pages": "Markdown, a note for each page (ZIP)",
    csv: "CSV",
    readwise: "Readwise (CSV)",
    hypothesis: "Hypothesis (JSON)",
  };
  const rows = tableOf("format", "carries", "is taken in");
  expect(rows.map(([name]) => name)).toEqual(EXPORT_FORMATS.map((format) => NAMES[format]));
});

describe("commands", () => {
  const { scripts } = v.parse(
    v.object({ scripts: v.record(v.string(), v.string()) }),
    JSON.parse(read("package.json")),
  );
  const commandsIn = (text: string): string[] => [
    ...[...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name = ""]) => name),
    ...[...text.matchAll(/npm (start|test)\b/g)].map(([, name = ""]) => name),
  ];

  it.each(documents)("that %s names exist", (document) => {
    expect(commandsIn(read(document)).filter((name) => !(name in scripts))).toEqual([]);
  });

  it("of the package are all named in the README or in CONTRIBUTING", () => {
    const named = new Set(commandsIn(`${readme}\n${read("CONTRIBUTING.md")}`));
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
  });

  it("that measure name parts that exist", () => {
    const parts = [...readme.matchAll(/npm run bench -- ([a-z-]+)/g)].map(([, part = ""]) => part);
    expect(parts).not.toEqual([]);
    for (const part of parts) expect(existsSync(join(root, "bench", `${part}.ts`)), part).toBe(true);
  });
});

describe("folders and files", () => {
  const layout = tableOf("folder", "what lives there").map(([folder = ""]) => folder.replaceAll("`", ""));

  it("of the table of the layout exist", () => {
    for (const folder of layout) expect(existsSync(join(root, folder)), folder).toBe(true);
  });

  it("of lib all stand in the table of the layout", () => {
    const floors = readdirSync(join(root, "lib")).map((folder) => `lib/${folder}/`);
    expect(floors.filter((floor) => !layout.includes(floor))).toEqual([]);
  });

  const TOPS = "entrypoints|components|lib|public|samples|scripts|tooling|bench|e2e|docs|\\.github|\\.ci";
  const PATH = new RegExp(`\`((?:${TOPS})/[^\`\\s*…]*)\``, "g");

  it.each(documents)("that %s names exist", (document) => {
    const text = read(document);
    const named = [...text.matchAll(PATH)]
      .map(([, path = ""]) => path)
      // A word in capitals stands for a name that a person chooses.
      .filter((path) => !/[A-Z]{3}/.test(path.replace("THIRD_PARTY", "")));
    const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|<img[^>]+src="([^"]+)"|srcset="([^"]+)"/g)]
      .map(([, link, picture, other]) => link ?? picture ?? other ?? "")
      .filter((address) => !/^[a-z]+:/.test(address))
      .map((address) => join(dirname(document), address));
    expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
