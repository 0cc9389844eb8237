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

/** What one says as one paragraph: words put together as their letters ask. */
export const joinedWords = (one: string, other: string): string =>
  `${one}${UNSPACED.test(one) || HYPHEN.test(one) ? "" : " "}${other}`;

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
  const lengths = new Map(lines.map(({ number, text }) => [number, text.trimEnd().length]));
  const breakBelow = (above: DraftParagraph, below: DraftParagraph): Break | null =>
    below.gap === 0 && above.line !== below.line
      ? breakAt(above, below, lengths.get(above.line) ?? above.text.length)
      : null;
  const width = widthOf(
    draft.turns.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((below, index): Break[] => {
        const above = paragraphs[index - 1];
        const found = above === undefined ? null : breakBelow(above, below);
        return found === null ? [] : [found];
      }),
    ),
  );
  const turns = draft.turns.map((turn) => {
    const paragraphs: DraftParagraph[] = [];
    for (const [index, below] of turn.paragraphs.entries()) {
      const above = turn.paragraphs[index - 1];
      const last = paragraphs.at(-1);
      const found = above === undefined ? null : breakBelow(above, below);
      const isBroken =
        found !== null &&
        (found.isWithin
          ? width !== null || /^\p{Ll}/u.test(below.text)
          : width !== null && found.length + found.word >= width);
      if (last !== undefined && isBroken)
        paragraphs[paragraphs.length - 1] = { ...last, text: joinedWords(last.text, below.text) };
      else paragraphs.push(below);
    }
    return { ...turn, paragraphs };
  });
  return { ...draft, turns };
}
