import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";

/** The part of parse5's tree that text is read from. */
interface TreeNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly TreeNode[];
}

const NO_TEXT = new Set(["script", "style", "noscript", "template"]);

function* textsOf(node: TreeNode): Generator<string> {
  if (NO_TEXT.has(node.nodeName)) return;
  if (node.nodeName === "#text" && node.value?.trim()) yield node.value.trim();
  for (const child of node.childNodes ?? []) yield* textsOf(child);
}

interface PageTexts {
  readonly name: string;
  /** The text nodes of the page, trimmed, without empty ones. */
  readonly texts: readonly string[];
}

/** @returns the text of each saved page (*.html) of the folders and the folders within */
export function pageTexts(folders: readonly string[]): PageTexts[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .toSorted()
      .map((name) => ({ name, texts: [...textsOf(parse(readFileSync(join(folder, name), "utf8")))] })),
  );
}
