/** What cuts the cells of a table that stands in a text; a Markdown table has bars round it as well. */
const CUTS = [/\t/u, /,/u, /;/u] as const;
/** `|---|:---:|` below the head of a table of Markdown. */
const MARKDOWN_RULE = /^\s{0,3}\|?\s{0,4}:?-{2,40}:?\s{0,4}(?:\|\s{0,4}:?-{2,40}:?\s{0,4}){1,20}\|?\s*$/u;
const BAR = /(?<!\\)\|/u;
/** Above a table stands its title, or a few lines of what it is. */
const MOST_LINES_ABOVE = 40;

/** A table within a text, with the lines round it; all from 0, half-open. */
export interface TableInText {
  /** The line of the head. */
  readonly head: number;
  /** Whether it is one of Markdown, whose rows are lines between bars. */
  readonly isMarkdown: boolean;
}

const cellsOf = (line: string, cut: RegExp): string[] =>
  line.split(cut).map((cell) => cell.trim().replace(/^"(.*)"$/u, "$1"));

/** The cells of a row of Markdown: what stands between its bars. */
export const markdownCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, "")
    .split(BAR)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

/**
 * Looks for a table whose head is one that is looked for, among the first lines of a text.
 * @param isHead of the cells of a line
 */
export function tableIn(
  lines: readonly string[],
  isHead: (cells: readonly string[]) => boolean,
): TableInText | null {
  for (const [head, line] of lines.slice(0, MOST_LINES_ABOVE).entries()) {
    if (MARKDOWN_RULE.test(lines[head + 1] ?? "") && isHead(markdownCells(line)))
      return { head, isMarkdown: true };
    if (CUTS.some((cut) => isHead(cellsOf(line, cut)))) return { head, isMarkdown: false };
  }
  return null;
}
