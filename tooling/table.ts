import process from "node:process";

/** The columns that a text takes on a terminal: two for an East Asian wide character, one for others. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

/**
 * A table in Markdown, padded so that it can be read on a terminal as well.
 * @param rows cells by row; numbers are aligned to the right
 */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => String(cell).replaceAll("|", "\\|").replaceAll("\n", " ")),
  );
  const widths = head.map((title, column) =>
    Math.max(3, width(title), ...cells.map((row) => width(row[column] ?? ""))),
  );
  const numeric = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths
      .map((size, column) => {
        const cell = row[column] ?? "";
        const padding = " ".repeat(size - width(cell));
        return numeric[column] ? padding + cell : cell + padding;
      })
      .join(" | ")} |`;
  const rule = `|${widths.map((size, column) => (numeric[column] ? `${"-".repeat(size + 1)}:` : "-".repeat(size + 2))).join("|")}|`;
  return [line(head), rule, ...cells.map(line)].join("\n");
}

/** Prints a heading and a table to standard output. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  process.stdout.write(`\n### ${title}\n\n${table(head, rows)}\n`);
}
