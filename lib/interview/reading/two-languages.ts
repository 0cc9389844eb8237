import type { DraftParagraph, DraftTurn } from "./draft-turn.ts";
import type { UnsureLine } from "./transcript-line.ts";

/** One interview in two languages: the turns of each, turn by turn, and which labels are one speaker's. */
export interface TwoLanguages {
  /** Of the language that comes first, then of the other. */
  readonly renditions: readonly [readonly DraftTurn[], readonly DraftTurn[]];
  /** Of a speaker's key in the second language, that in the first. */
  readonly sameSpeakers: ReadonlyMap<string, string>;
  readonly unsure: readonly UnsureLine[];
}

type Letters = "han" | "kana" | "hangul" | "other";

/** A text is not in two languages for a few turns; below this it quotes, or its speakers change the language. */
const LEAST_TURNS = 4;
/** In so many of the turns both languages must stand. */
const THROUGHOUT = 0.8;
const LEAST_KANA = 0.05;
const LEAST_HAN = 0.3;

const LETTER = /\p{L}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;

/** In what letters a text is written; a name in others within it does not matter. */
function lettersOf(text: string): Letters | null {
  let [all, kana, hangul, han] = [0, 0, 0, 0];
  for (const [letter] of text.matchAll(LETTER)) {
    all++;
    if (letter <= "\u024f") continue;
    if (HAN.test(letter)) han++;
    else if (KANA.test(letter)) kana++;
    else if (HANGUL.test(letter)) hangul++;
  }
  if (all === 0) return null;
  if (kana > all * LEAST_KANA) return "kana";
  if (hangul > all * LEAST_HAN) return "hangul";
  return han > all * LEAST_HAN ? "han" : "other";
}

const lettersOfTurn = (turn: DraftTurn): Letters | null =>
  lettersOf(turn.paragraphs.map(({ text }) => text).join("\n"));

/** Turns of which each holds both languages, one paragraph below the other. */
function withinTurns(turns: readonly DraftTurn[]): TwoLanguages | null {
  const several = turns.filter(({ paragraphs }) => paragraphs.length > 1).length;
  if (several < turns.length * THROUGHOUT) return null;
  const written = turns.map(({ paragraphs }) => paragraphs.map(({ text }) => lettersOf(text)));
  const first = written.flat().find((letters): letters is Letters => letters !== null);
  const second = written.flat().find((letters): letters is Letters => letters !== null && letters !== first);
  if (first === undefined || second === undefined) return null;
  const both = written.filter((letters) => letters.includes(first) && letters.includes(second));
  if (both.length < turns.length * THROUGHOUT) return null;
  const unsure: UnsureLine[] = [];
  const part = (wanted: Letters): DraftTurn[] =>
    turns.map((turn, index) => ({
      ...turn,
      paragraphs: turn.paragraphs.filter((_, at) => (written[index]?.[at] ?? first) === wanted),
    }));
  for (const [index, turn] of turns.entries())
    if (!written[index]?.includes(first) || !written[index]?.includes(second)) unsure.push(oneLanguage(turn));
  return { renditions: [part(first), part(second)], sameSpeakers: new Map(), unsure };
}

const oneLanguage = (turn: DraftTurn): UnsureLine => ({
  line: turn.line,
  text: `${turn.label}: ${turn.paragraphs[0]?.text ?? ""}`,
  why: "one-language",
});

/** Turns of which each comes twice, first in one language and then in the other. */
function turnByTurn(turns: readonly DraftTurn[]): TwoLanguages | null {
  const written = turns.map(lettersOfTurn);
  const first = written.find((letters): letters is Letters => letters !== null);
  const second = written.find((letters): letters is Letters => letters !== null && letters !== first);
  if (first === undefined || second === undefined) return null;
  const renditions: [DraftTurn[], DraftTurn[]] = [[], []];
  const together = new Map<string, Map<string, number>>();
  const unsure: UnsureLine[] = [];
  const none: DraftParagraph[] = [];
  let pairs = 0;
  for (let index = 0; index < turns.length; index++) {
    const [one, other] = [turns[index], turns[index + 1]];
    if (one === undefined) continue;
    if (other !== undefined && written[index] !== second && written[index + 1] === second) {
      pairs++;
      renditions[0].push(one);
      renditions[1].push({ ...other, start: other.start ?? one.start });
      const counts = together.get(other.key) ?? new Map<string, number>();
      together.set(other.key, counts.set(one.key, (counts.get(one.key) ?? 0) + 1));
      index++;
      continue;
    }
    const isSecond = written[index] === second;
    renditions[0].push(isSecond ? { ...one, paragraphs: none } : one);
    renditions[1].push(isSecond ? one : { ...one, paragraphs: none });
    unsure.push(oneLanguage(one));
  }
  if (pairs * 2 < turns.length * THROUGHOUT) return null;
  const sameSpeakers = new Map<string, string>();
  for (const [key, counts] of together) {
    const [most] = [...counts].sort((one, other) => other[1] - one[1]);
    if (most !== undefined && most[0] !== key) sameSpeakers.set(key, most[0]);
  }
  return { renditions, sameSpeakers, unsure };
}

/** Whether every turn comes in two languages, and what each says; `null` where the text is in one. */
export function inTwoLanguages(turns: readonly DraftTurn[]): TwoLanguages | null {
  return turns.length < LEAST_TURNS ? null : (withinTurns(turns) ?? turnByTurn(turns));
}
