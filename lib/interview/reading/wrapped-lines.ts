import type { DraftParagraph, DraftTranscript } from "./draft-turn.ts";
import type { TranscriptLine } from "./transcript-line.ts";

/** Fewer lines that end within a sentence tell no width. */
const LEAST_LINES = 5;
/** So many of the lines that end within a sentence end where one width would break them. */
const OF_ONE_WIDTH = 0.6;
/** A line may be so much longer than its width: marks hang over, and spaces at its end are not seen. */
const HANGING = 2;
const ENDS_SENTENCE = /[。！？!?….」』”"’)）\]：:；;]$/u;
/** Whether a line ends where a sentence may. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text);
/** Between letters of Chinese and Japanese no space stands. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、！？：；「」『』（）…—]$/u;
const HYPHEN = /\p{L}-$/u;

/** How much of a line tells what stands between it and the next, in UTF-16 units. */
const TAIL = 4;

/**
 * What one says as one paragraph: lines put together as their letters ask. All at once, since a turn may have
 * thousands, and one that grew line by line would be read anew for each.
 */
export function joinedWords(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const tail = parts.at(-1)?.slice(-TAIL) ?? "";
    if (parts.length > 0) parts.push(UNSPACED.test(tail) || HYPHEN.test(tail) ? "" : " ");
    parts.push(line);
  }
  return parts.join("");
}

/** Two lines of one turn, one right below the other. */
interface Break {
  /** Of the upper line with its label, in characters. */
  readonly length: number;
  /** Of the lower line's first word: where it would not have fitted, the line was full. */
  readonly word: number;
  readonly isWithin: boolean;
}

function breakAt(above: DraftParagraph, below: DraftParagraph, length: number): Break {
  const [word = ""] = /^(?:\p{Script=Han}|\S+)/u.exec(below.text) ?? [];
  return { length, word: word.length, isWithin: !ENDS_SENTENCE.test(above.text) };
}

/** The width at which most lines were broken that end within a sentence; `null` where there is none. */
function widthOf(breaks: readonly Break[]): number | null {
  const within = breaks.filter(({ isWithin }) => isWithin);
  if (within.length < LEAST_LINES) return null;
  const borders = within
    .flatMap(({ length, word }) => [
      { at: length, by: 1 },
      { at: length + word + HANGING + 1, by: -1 },
    ])
    .sort((one, other) => one.at - other.at || one.by - other.by);
  let open = 0;
  let most = 0;
  let width = 0;
  for (const { at, by } of borders) {
    open += by;
    if (open > most) {
      most = open;
      width = at;
    }
  }
  return most >= within.length * OF_ONE_WIDTH ? width : null;
}

/**
 * Puts together again what was broken into lines of one width, as mails, hearings and copies of printed pages are. A
 * line that ends within a sentence goes on where the next begins with a small letter, whatever its width.
 * @param lines of the file
 */
export function withoutBreaks(draft: DraftTranscript, lines: readonly TranscriptLine[]): DraftTranscript {
  if (draft.turns.every(({ paragraphs }) => paragraphs.length < 2)) return draft;
  const lengths = new Map(lines.map(({ number, text }) => [number, text.trimEnd().length]));
  const breaks = draft.turns.map(({ paragraphs }) =>
    paragraphs.map((below, index): Break | null => {
      const above = paragraphs[index - 1];
      if (above === undefined || below.gap > 0 || above.line === below.line) return null;
      return breakAt(above, below, lengths.get(above.line) ?? above.text.length);
    }),
  );
  const width = widthOf(breaks.flat().filter((found) => found !== null));
  const isBroken = (found: Break, below: DraftParagraph): boolean =>
    found.isWithin
      ? width !== null || /^\p{Ll}/u.test(below.text)
      : width !== null && found.length + found.word >= width;
  const turns = draft.turns.map((turn, at) => {
    if (turn.paragraphs.length < 2) return turn;
    const paragraphs: { first: DraftParagraph; texts: string[] }[] = [];
    for (const [index, below] of turn.paragraphs.entries()) {
      const last = paragraphs.at(-1);
      const found = breaks[at]?.[index] ?? null;
      if (last !== undefined && found !== null && isBroken(found, below)) last.texts.push(below.text);
      else paragraphs.push({ first: below, texts: [below.text] });
    }
    return {
      ...turn,
      paragraphs: paragraphs.map(({ first, texts }) =>
        texts.length === 1 ? first : { ...first, text: joinedWords(texts) },
      ),
    };
  });
  return { ...draft, turns };
}
