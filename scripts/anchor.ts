import { readFileSync } from "node:fs";
import process from "node:process";
import * as v from "valibot";
import { SelectorList } from "../lib/highlights/selectors.ts";
import { runCommand } from "../tooling/command.ts";
import { readHtmlFile } from "../tooling/html-file.ts";
import { HtmlAnchoring } from "./html-anchoring.ts";

const USAGE = "Usage: npm run --silent anchor -- PAGE.html SELECTORS.json";

const SelectorLists = v.array(SelectorList);

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch {
    throw new Error(`${path} cannot be read.`);
  }
}

function readSelectors(path: string): v.InferOutput<typeof SelectorLists> {
  let json: unknown;
  try {
    json = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${path} is not JSON: ${error.message}`);
    throw error;
  }
  const read = v.safeParse(SelectorLists, json);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(
    `${path} is no array of W3C selector arrays: ${v.getDotPath(issue) ?? "its root"}: ${issue.message}`,
  );
}

runCommand(USAGE, () => {
  const [page, selectors, ...more] = process.argv.slice(2);
  if (page === undefined || selectors === undefined || more.length > 0)
    throw new Error("Two files are needed.");
  const lists = readSelectors(selectors);
  const anchoring = new HtmlAnchoring(readHtmlFile(page));
  const answers = lists.map((list) => {
    const found = anchoring.anchor(list);
    return found === null
      ? { found: false, text: "", start: null, end: null, score: 0 }
      : { found: true, ...found };
  });
  process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
});
