import { existsSync, readFileSync } from "node:fs";
import { foldedText } from "../lib/chinese/folded-text.ts";
import type { Turn } from "../lib/interview/interview.ts";
import { clausesOf } from "../lib/text/clauses.ts";

/**
 * Reads how else the clauses of a transcript may be rendered: a line for each clause, then a tab and the wordings
 * with "|" between them.
 * @param path of a file that need not be there
 * @returns as `Rendition.wordings`
 * @throws Error with a sentence where a line renders no clause of the transcript
 */
export function readWordings(path: string, turns: readonly Turn[]): Record<string, string> {
  if (!existsSync(path)) return {};
  const clauses = new Set(
    turns
      .flatMap((turn) => turn.paragraphs)
      .flatMap(({ text }) =>
        clausesOf(text).map(({ start, end }) => foldedText(text.slice(start, end)).text),
      ),
  );
  const wordings: Record<string, string> = {};
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line === "") continue;
    const [clause = "", others = ""] = line.split("\t");
    const folded = foldedText(clause).text;
    if (!clauses.has(folded)) throw new Error(`${path}: the transcript has no clause "${clause}".`);
    wordings[folded] = others
      .split(/[|，、]/u)
      .map((wording) => foldedText(wording).text)
      .filter((wording) => wording !== "")
      .join("|");
  }
  return wordings;
}
