/** A label with all that belongs to it is shorter; so much of a line is looked at, whatever its length. */
export const LOOKED_AT = 320;

/** A text whose runs of white space are one character each, and which has no marks that nobody reads aloud. */
export interface TightLine {
  readonly text: string;
  /** For each offset of `text`, where in the line what stands before it ends; one more than `text` has characters. */
  readonly at: readonly number[];
}

/** Pictures beside a name, and characters of no width that copies of web pages carry along. */
const SILENT =
  /[\p{Extended_Pictographic}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u20E3]/u;
const MAY_BE_SILENT = /[^\p{L}\p{N}\p{P}\p{Z}\t\n]/u;

/** Runs of white space, and characters of two units. */
const NEEDS_TIGHTENING = /\s\s|[\uD800-\uDFFF]/;
/** The places in a line that is tight as it is written. */
const AS_WRITTEN: readonly number[] = Array.from({ length: LOOKED_AT + 1 }, (_, index) => index);

/** The start of a line. A tab or a wide space in a run stays, since it may part a name from the words. */
export function tightened(line: string): TightLine {
  const head = line.slice(0, LOOKED_AT);
  const maySkip = MAY_BE_SILENT.test(head);
  if (!maySkip && !NEEDS_TIGHTENING.test(head)) return { text: head, at: AS_WRITTEN };
  let text = "";
  const at: number[] = [0];
  let index = 0;
  for (const character of head) {
    index += character.length;
    if (maySkip && SILENT.test(character)) continue;
    const last = text.at(-1);
    if (last !== undefined && /\s/u.test(character) && /\s/u.test(last)) {
      if (last === " " && character !== " ") text = text.slice(0, -1) + character;
      at[at.length - 1] = index;
      continue;
    }
    text += character;
    for (let unit = 0; unit < character.length; unit++) at.push(index);
  }
  return { text, at };
}
