import { meaningOf } from "./labels/label-meaning.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";

/** `Page 3 of 12`, `- 3 -`, `第3页`: nothing but a number of a page. */
const PAGE_NUMBER =
  /^[\s\f[(（—–-]{0,40}(?:page|p\.|第|頁|页)?\s?(\d{1,4})\s?(?:(?:of|\/|／|共)\s?\d{1,4})?\s?(?:页|頁|ページ)?[\s\])）—–-]{0,40}$/iu;
/** A head of a page is no longer; in characters. */
const LONGEST_HEAD = 120;
/** One number alone is somebody's answer. */
const LEAST_PAGES = 2;
/** So many of the lines begin with a number where lines are numbered, and so many of those numbers go on by one. */
const NUMBERED = 0.8;
const LEAST_NUMBERED = 10;
const LINE_NUMBER = /^\s{0,20}(\d{1,3})(?:[\s\u3000]+|$)/u;
const SENTENCE_END = /[。！？!?….」』”"')）\]]\s*$/u;

const isBlank = ({ text }: TranscriptLine): boolean => text.trim() === "";

/** Lines as hearings have them, each with its number on the page: without the numbers. */
export function withoutLineNumbers(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  const filled = lines.filter((line) => !isBlank(line));
  const numbers = filled.map(({ text }) => Number(LINE_NUMBER.exec(text)?.[1] ?? Number.NaN));
  const numbered = numbers.filter((number) => !Number.isNaN(number));
  const going = numbered.filter((number, index) => number === 1 || number === (numbered[index - 1] ?? 0) + 1);
  if (numbered.length < Math.max(LEAST_NUMBERED, filled.length * NUMBERED)) return lines;
  if (going.length < numbered.length * NUMBERED) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(LINE_NUMBER, "") }));
}

/** The indices of lines that are numbers of pages: each by one more than the last. */
function pageNumbers(lines: readonly TranscriptLine[]): Set<number> {
  const found: { readonly index: number; readonly page: number }[] = [];
  for (const [index, { text }] of lines.entries()) {
    const page = text.length > LONGEST_HEAD ? undefined : PAGE_NUMBER.exec(text)?.[1];
    if (page !== undefined) found.push({ index, page: Number(page) });
  }
  const known = new Set(found.map(({ page }) => page));
  const going = found.filter(({ page }) => known.has(page - 1) || known.has(page + 1));
  return new Set(going.length < LEAST_PAGES ? [] : going.map(({ index }) => index));
}

/** `Solvang 2`, `2 | Harbour Oral History`: a few words and a number. */
const NUMBERED_HEAD =
  /^\s{0,80}(?:(?<before>\p{L}[^.。!！?？:：,，;；\d\n]{1,50}?)[\s|–—-]{1,12}(?<number>\d{1,4})|(?<first>\d{1,4})[\s|–—-]{1,12}(?<behind>\p{L}[^.。!！?？:：,，;；\d\n]{1,50}))\s*$/u;

/**
 * The indices of lines that are heads with the number of the page in them: the same words once a page, each number one
 * more than the last. A voice of a machine and a counted question are none.
 */
function numberedHeads(lines: readonly TranscriptLine[]): Set<number> {
  const found = new Map<string, { readonly index: number; readonly page: number }[]>();
  for (const [index, { text }] of lines.entries()) {
    const { before, number, first, behind } =
      (text.length > LONGEST_HEAD ? null : NUMBERED_HEAD.exec(text))?.groups ?? {};
    const words = before ?? behind;
    const meaning = words === undefined ? null : meaningOf(text.trim(), "");
    if (words === undefined || meaning === null) continue;
    if ((meaning.isSure && !meaning.isNamed) || meaning.asks !== null || meaningOf(words, "").asks !== null)
      continue;
    const pages = found.get(words) ?? [];
    pages.push({ index, page: Number(number ?? first) });
    found.set(words, pages);
  }
  const heads = [...found.values()].filter(
    (pages) =>
      pages.length >= LEAST_PAGES &&
      pages.every(({ page }, at) => at === 0 || page === (pages[at - 1]?.page ?? 0) + 1),
  );
  return new Set(heads.flat().map(({ index }) => index));
}

/** What a head says on every page: its numbers differ. */
const formOf = ({ text }: TranscriptLine): string => text.trim().replaceAll(/\d+/gu, "0");

/**
 * Leaves out numbers of pages and the heads that stand beside them on several pages, which a copy of a printed
 * transcript has between the lines, and says so. What a page's end parts goes on.
 */
export function withoutRunningHeads(lines: readonly TranscriptLine[]): {
  readonly lines: readonly TranscriptLine[];
  readonly unsure: readonly UnsureLine[];
} {
  const numbers = new Set([...pageNumbers(lines), ...numberedHeads(lines)]);
  if (numbers.size === 0) return { lines, unsure: [] };
  const beside = new Map<string, number[]>();
  for (const at of numbers)
    for (const step of [-1, 1]) {
      let index = at + step;
      let line = lines[index];
      while (line !== undefined && isBlank(line)) {
        index += step;
        line = lines[index];
      }
      if (line === undefined || line.text.length > LONGEST_HEAD || numbers.has(index)) continue;
      const form = formOf(line);
      const places = beside.get(form);
      if (places === undefined) beside.set(form, [index]);
      else places.push(index);
    }
  const heads = [...beside.values()].filter((places) => places.length >= LEAST_PAGES).flat();
  const out = new Set([...numbers, ...heads]);
  const kept: TranscriptLine[] = [];
  const unsure: UnsureLine[] = [];
  let isParted = false;
  for (const [index, line] of lines.entries()) {
    const last = kept.at(-1);
    if (out.has(index)) {
      unsure.push({ line: line.number, text: line.text.trim(), why: "footer" });
      isParted = true;
    } else if (!isParted) kept.push(line);
    else if (!isBlank(line)) {
      while (isBlank(kept.at(-1) ?? line)) kept.pop();
      // A sentence that ended with the page ended its paragraph.
      if (last !== undefined && SENTENCE_END.test(kept.at(-1)?.text ?? "")) kept.push({ ...last, text: "" });
      kept.push(line);
      isParted = false;
    }
  }
  return { lines: kept, unsure };
}
