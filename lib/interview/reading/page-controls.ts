import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";

const CONTROLS = TRANSCRIPT_WORDS.map(({ controls }) => controls);
/** A point between two of them, and how many have pressed one. */
const COUNT = /^-?\d[\d.,]{0,8}\s?[k万萬천만]?$/iu;
const POINT = /^[•·|]$/u;
/** Fewer words alone on a line are somebody's. */
const LEAST = 8;
/** So many times one of them stands there, or it belongs to no piece of the page. */
const LEAST_OF_ONE = 3;

const isBlank = ({ text }: TranscriptLine): boolean => text.trim() === "";

/**
 * Leaves out what a forum has below each post to press (Reply, Share, how many liked it), where it comes again and
 * again as lines of its own, and says so: once for each kind.
 */
export function withoutControls(lines: readonly TranscriptLine[]): {
  readonly lines: readonly TranscriptLine[];
  readonly unsure: readonly UnsureLine[];
} {
  const counts = new Map<string, number>();
  const texts = lines.map(({ text }) => (text.length > 40 ? "" : text.trim()));
  for (const text of texts)
    if (text !== "" && CONTROLS.some((controls) => controls.test(text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  const kinds = [...counts].filter(([, count]) => count >= LEAST_OF_ONE);
  if (kinds.reduce((sum, [, count]) => sum + count, 0) < LEAST) return { lines, unsure: [] };
  const known = new Set(kinds.map(([text]) => text));
  const isControl = texts.map((text) => known.has(text));
  const filled = [...lines.keys()].filter((index) => texts[index] !== "");
  for (const [at, index] of filled.entries())
    if (COUNT.test(texts[index] ?? ""))
      isControl[index] = [filled[at - 1], filled[at + 1]].every((one) => known.has(texts[one ?? -1] ?? ""));
    else if (POINT.test(texts[index] ?? "")) isControl[index] = true;
  const told = new Set<string>();
  const unsure: UnsureLine[] = [];
  for (const [index, { number }] of lines.entries()) {
    const text = texts[index] ?? "";
    const kind = text.replaceAll(/\d+/gu, "0");
    if (!isControl[index] || told.has(kind)) continue;
    told.add(kind);
    unsure.push({ line: number, text, why: "footer" });
  }
  return {
    lines: lines.map((line, index) => (isControl[index] && !isBlank(line) ? { ...line, text: "" } : line)),
    unsure,
  };
}
