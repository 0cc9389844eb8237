import { TRANSCRIPT_WORDS as ENGLISH } from "./en/transcript-words.ts";
import { TRANSCRIPT_WORDS as JAPANESE } from "./ja/transcript-words.ts";
import { TRANSCRIPT_WORDS as KOREAN } from "./ko/transcript-words.ts";
import { TRANSCRIPT_WORDS as CHINESE } from "./zh/transcript-words.ts";

/** The words by which a transcript says who speaks, and what belongs to no speaker; as written, in all scripts. */
export interface TranscriptWords {
  /** Titles of those who ask: alone as a label, before a name, or behind the name of an outlet. */
  readonly askers: readonly string[];
  /** Titles of those who answer. */
  readonly answerers: readonly string[];
  /** What else a list of who takes part calls those who ask, and those who answer: no labels of turns. */
  readonly castAskers: readonly string[];
  readonly castAnswerers: readonly string[];
  /** Titles that are no part of a name and tell nothing of who asks. */
  readonly titles: readonly string[];
  /** Labels of a question and of an answer, which name nobody. */
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  /** A question by its number, with the word for a question as the group `word`: "third question"; `null` if unusual. */
  readonly countedQuestion: RegExp | null;
  /**
   * A label that says in words that somebody asks, with who does as the group `who`: "after the meeting, a reporter
   * asked"; whole. None where such labels are unusual.
   */
  readonly asked: readonly RegExp[];
  /** The same where nothing but the verb tells it, so that anybody may: "a man in the back row asked"; whole. */
  readonly askedByAnybody: readonly RegExp[];
  /** How a question ends that has no question mark; `null` where none is written so. */
  readonly asking: RegExp | null;
  /** A label's short form further on, as parentheses behind it say, in the group `name`; `null` if unusual. */
  readonly shortName: RegExp | null;
  /** Labels by which a machine tells voices apart; whole. */
  readonly voices: RegExp;
  /** Labels of those who neither ask nor answer: the court, an interpreter, all together; whole. */
  readonly bystanders: RegExp;
  /** A line that says who asks from there on, with the name as the group `name`: "BY MS. LEE:"; `null` if unusual. */
  readonly examiner: RegExp | null;
  /** Words that stand before a colon and name nobody; whole. */
  readonly notSpeakers: readonly string[];
  /** Ends of what stands before a colon within somebody's words: "he said". */
  readonly notSpeakerEndings: readonly string[];
  /**
   * What stands between the turns and was not said: captions of pictures, notices of advertising, who examines a
   * witness, who rose, where a tape ends, how old a post is and what others thought of it; a whole line.
   */
  readonly caption: RegExp;
  /** What a page of a forum has to press below each post; a whole line. */
  readonly controls: RegExp;
  /** What a person's name looks like as a label, for names that the languages' capitals do not tell; `null` if nothing does. */
  readonly personName: RegExp | null;
  /**
   * Heads of the columns of a table, in small letters and without spaces: who speaks, what is said, when it begins,
   * what is said in a language that the head names, or translated, and what a reader misses nothing of.
   */
  readonly columns: Readonly<
    Record<"speaker" | "words" | "start" | "rendition" | "silent", readonly string[]>
  >;
  /** What a page writes under a transcript; found anywhere in a line. */
  readonly footer: RegExp;
  /** How what stands in brackets begins, if nobody said it: a remark of whoever wrote it down. */
  readonly aside: RegExp;
}

/** Of every language: a transcript may be in two, and its labels in a third. */
export const TRANSCRIPT_WORDS: readonly TranscriptWords[] = [CHINESE, ENGLISH, JAPANESE, KOREAN];
