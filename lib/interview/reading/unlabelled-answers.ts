import { TRANSCRIPT_WORDS } from "../../language/transcript-words.ts";
import { escapeRegExp } from "../../text/escape-reg-exp.ts";
import { endsWithQuestion } from "../question.ts";
import type { DraftParagraph, DraftTranscript, DraftTurn } from "./draft-turn.ts";
import { meaningOf } from "./labels/label-meaning.ts";
import { proposalsOf } from "./labels/label-proposal.ts";
import { ANSWER_LABEL, DASH_LABEL } from "./labels/unnamed-labels.ts";
import { CHANGE_OF_VOICE, HEADING } from "./line-marks.ts";
import type { TranscriptLine, UnsureLine } from "./transcript-line.ts";
import { boldWords } from "./unlabelled-questions.ts";

/** Fewer questions are headings of an article, or a quotation. */
const LEAST_QUESTIONS = 3;
/** So many of what is set off as questions have a question mark: the others are asked without one. */
const ASKING = 0.5;
/** So many of the questions have an answer below them. */
const ANSWERED = 0.8;

/** A question without what sets it off. */
interface SetOff {
  readonly words: string;
  readonly label: string;
}

/** Reads a line as a question; `null` where nothing sets it off. */
type QuestionMark = (text: string, asked: number) => SetOff | null;

const setOff = (written: string | null, label = DASH_LABEL): SetOff | null => {
  const words = (written ?? "").trim();
  return words === "" ? null : { words, label };
};

const behind = (pattern: RegExp, text: string): SetOff | null => {
  const match = pattern.exec(text);
  return match === null ? null : setOff(text.slice(match[0].length));
};

/** What a label of a question has in it, whatever its number. */
const ASKING_WORD = new RegExp(
  TRANSCRIPT_WORDS.flatMap(({ questions }) => questions)
    .map(escapeRegExp)
    .join("|"),
  "iu",
);
/** Such a label is no longer; in characters. */
const LONGEST_LABEL = 40;

/** `问：`, `Q:`, in bold letters or not: only questions have a label. */
function behindLabel(written: string): SetOff | null {
  if (!ASKING_WORD.test(written.slice(0, LONGEST_LABEL))) return null;
  const text = boldWords(written) ?? written;
  const label = proposalsOf(text).find(
    ({ form, name }) => form === "colon" && meaningOf(name, "").asks === "question",
  );
  if (label === undefined) return null;
  return setOff(text.slice(label.end).replace(/^\*+|\*+$/gu, ""), meaningOf(label.name, "").name);
}

/** What sets questions off, and what opens the answers where they have a mark as well. */
interface SetOffBy {
  readonly mark: QuestionMark;
  readonly isPlain: boolean;
  readonly answer?: RegExp;
  /** What closes an answer that has the mark. */
  readonly behindAnswer?: RegExp;
}

const MARKS: readonly SetOffBy[] = [
  // As Korean papers have it: `-언제입니까.` and below it `▲1987년이다.`
  { mark: (text) => behind(/^[-–―]\s?(?=\S)/u, text), isPlain: true, answer: /^[▲△]\s?(?=\S)/u },
  // Or a filled mark for the one and an empty one for the other.
  { mark: (text) => behind(/^[▶►■◆●]\s?(?=\S)/u, text), isPlain: false, answer: /^[▷▹□◇○]\s?(?=\S)/u },
  { mark: (text) => behind(/^[▷▹□◇○]\s?(?=\S)/u, text), isPlain: false, answer: /^[▶►■◆●]\s?(?=\S)/u },
  // Or in quotation marks: `-언제 닫혔습니까?` and below it `“1987년입니다.”`
  {
    mark: (text) => behind(/^[-–―]\s?(?=\S)/u, text),
    isPlain: false,
    answer: /^[“"「『‘'](?=.*[”"」』’']$)/u,
    behindAnswer: /[”"」』’']$/u,
  },
  { mark: behindLabel, isPlain: true },
  { mark: (text) => behind(/^(?:——|──|――|―|—)\s?/u, text), isPlain: true },
  { mark: (text) => setOff(boldWords(text)), isPlain: false },
  { mark: (text) => behind(/^>(?!>)\s?/u, text), isPlain: false },
  { mark: (text) => behind(/^#{1,6}\s/u, text), isPlain: false },
  { mark: (text) => behind(/^[–-]\s/u, text), isPlain: false },
  {
    // In the order of their numbers: a list within an answer begins again.
    mark: (text, asked) =>
      Number(/^[(（]?(\d{1,3})[.．、)）]/u.exec(text)?.[1]) === asked + 1
        ? behind(/^[(（]?\d{1,3}[.．、)）]\s?/u, text)
        : null,
    isPlain: false,
  },
];

/** A name and a wide space, as where an answer names its speaker the first time alone: `山根　昭和の…`. */
const WIDE_LABEL = /^[\p{L}・=＝ー]{1,12}(?:\u3000|\t)\S/u;

/** A turn of somebody who is not named. @param line where it begins, from 1 */
export const unnamedTurn = (label: string, line: number): DraftTurn => {
  const meaning = meaningOf(label, "");
  return { label, gloss: "", key: meaning.key, meaning, line, start: null, paragraphs: [] };
};

/** A line that holds anything, as it is looked at by each mark. */
interface FilledLine {
  readonly number: number;
  /** Trimmed. */
  readonly text: string;
  /** Blank lines before it. */
  readonly gap: number;
}

function filledLines(lines: readonly TranscriptLine[]): FilledLine[] {
  const filled: FilledLine[] = [];
  let gap = 0;
  for (const { number, text: written } of lines) {
    const text = written.trim();
    if (text === "") {
      gap++;
      continue;
    }
    filled.push({ number, text, gap });
    gap = 0;
  }
  return filled;
}

/**
 * What a mark sets off, line by line; `null` where that is too little, or has too few answers below it. Nothing else
 * is made of the lines before that is known: most marks set nothing off in a file.
 */
function questionsBy(mark: QuestionMark, lines: readonly FilledLine[]): (SetOff | null)[] | null {
  const found: (SetOff | null)[] = [];
  let [questions, answers] = [0, 0];
  let last: string | null = null;
  for (const { text } of lines) {
    const question = mark(text, questions);
    found.push(question);
    if (question === null && (last === null || HEADING.test(text))) continue;
    const label = question?.label ?? ANSWER_LABEL;
    if (label === last) continue;
    last = label;
    if (question === null) answers++;
    else questions++;
  }
  return questions >= LEAST_QUESTIONS && answers >= questions * ANSWERED ? found : null;
}

/** Puts lines together to turns of questions and of answers. @param questions what is set off, line by line */
function draftOf(lines: readonly FilledLine[], questions: readonly (SetOff | null)[]): DraftTranscript {
  const turns: DraftTurn[] = [];
  const preface: string[] = [];
  const unsure: UnsureLine[] = [];
  let gap = 0;
  for (const [index, { number, text, gap: before }] of lines.entries()) {
    const question = questions[index] ?? null;
    gap += before;
    if (question === null && HEADING.test(text)) {
      unsure.push({ line: number, text, why: "footer" });
      continue;
    }
    const last = turns.at(-1);
    const label = question?.label ?? ANSWER_LABEL;
    const paragraph: DraftParagraph = { text: question?.words ?? text, line: number, gap };
    gap = 0;
    if (question === null && last !== undefined && WIDE_LABEL.test(text))
      unsure.push({ line: number, text, why: "label-not-taken" });
    if (question === null && last === undefined) preface.push(text);
    else if (last?.label === label) last.paragraphs.push(paragraph);
    else turns.push({ ...unnamedTurn(label, number), paragraphs: [paragraph] });
  }
  return { turns, preface: preface.join("\n").trim(), unsure, cast: [] };
}

/** Reads lines of which one mark sets off the questions; `null` where it does not. */
function readBy(
  { mark, isPlain, answer, behindAnswer = /$/u }: SetOffBy,
  lines: readonly FilledLine[],
): DraftTranscript | null {
  if (answer !== undefined && lines.filter(({ text }) => answer.test(text)).length < LEAST_QUESTIONS)
    return null;
  const setOff = questionsBy(mark, lines);
  if (setOff === null) return null;
  const said =
    answer === undefined
      ? lines
      : lines.map((line) =>
          answer.test(line.text)
            ? { ...line, text: line.text.replace(answer, "").replace(behindAnswer, "") }
            : line,
        );
  const draft = draftOf(said, setOff);
  const questions = draft.turns.filter(({ label }) => label !== ANSWER_LABEL);
  const asking = questions.filter(({ paragraphs }) => paragraphs.some(({ text }) => endsWithQuestion(text)));
  if (!isPlain && asking.length < questions.length * ASKING) return null;
  const doubts = questions.map(
    ({ line, paragraphs }): UnsureLine => ({
      line,
      text: paragraphs[0]?.text ?? "",
      why: "unlabelled-question",
    }),
  );
  return { ...draft, unsure: [...draft.unsure, ...doubts] };
}

/**
 * Where nobody is named and the questions are set off (by bold letters, a dash, a number, a quotation's bar, a
 * heading, or the one label that there is), what stands below each is its answer. Each question is said to be unsure.
 * @param lines of the file
 * @returns the reading with the most turns, or `null` where nothing sets questions off
 */
export function withUnlabelledAnswers(lines: readonly TranscriptLine[]): DraftTranscript | null {
  const filled = filledLines(lines);
  let best: DraftTranscript | null = null;
  for (const mark of MARKS) {
    const read = readBy(mark, filled);
    if (read !== null && read.turns.length > (best?.turns.length ?? 0)) best = read;
  }
  return best;
}

/** Without any mark, fewer questions are those of an essay; and so much of the lines they are at least. */
const LEAST_BARE = 5;
const BARE = 1 / 6;
/** So many lines within quotation marks are a story's. */
const QUOTING = 0.3;

/**
 * The last resort: nothing sets questions off, as where bold letters were lost on the way, but every few paragraphs one
 * ends with a question mark and the next ones do not. Each question is said to be unsure.
 * @param lines of the file
 */
export function withBareQuestions(lines: readonly TranscriptLine[]): DraftTranscript | null {
  const filled = filledLines(lines);
  // Where changes of voice are marked, question marks must not tell against them.
  if (filled.some(({ text }) => CHANGE_OF_VOICE.test(text))) return null;
  const questions = filled.filter(({ text }) => endsWithQuestion(text)).length;
  const quoted = filled.filter(({ text }) => /^[“"「『‘]/u.test(text)).length;
  if (questions < Math.max(LEAST_BARE, filled.length * BARE) || quoted > filled.length * QUOTING) return null;
  return readBy({ mark: (text) => (endsWithQuestion(text) ? setOff(text) : null), isPlain: false }, filled);
}
