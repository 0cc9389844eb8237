import type { TextRange } from "../text/offset-map.ts";
import type { Lexicon } from "./pivot/lexicon.ts";

/** Takes a feature of a text: its key, how much it tells to find it elsewhere (in nats), and where it stands. */
export type AddFeature = (key: number, weight: number, start: number, end: number) => void;

/** How a language cuts a text into features, and how rare they are. */
export interface Words {
  /**
   * @param text of a clause, as it is written
   * @returns what its features are cut from: without differences of writing, with the bounds that words need
   */
  fold(text: string): string;
  /**
   * Adds the features of a stretch of a text; one that stands there twice is added twice.
   * @param text as `fold` gives it
   * @param start half-open UTF-16 range of the stretch
   */
  collect(text: string, start: number, end: number, add: AddFeature): void;
  /** Whether white space stands between words, so that a name is found as a whole word alone. */
  readonly areSpaced: boolean;
  /** Units of work for adding the features of a character. */
  readonly workByCharacter: number;
  /** Whether features of the same stretch exclude one another, as translations of one word do. */
  readonly areAlternatives: boolean;
}

/** On which side of a number the truth lies: more than it, less, or about as much. */
export type Bound = "above" | "below" | "about";

/** A number as a text states it, with what it counts. */
export interface NumberFact extends TextRange {
  readonly value: number;
  /**
   * What it counts: the name of a unit, or a word or character by which the language tells what is counted. `null`
   * where that is not known, so that the number is the same as no other's.
   */
  readonly unit: string | null;
  /** `null` where the text gives it as exact. */
  readonly bound: Bound | null;
}

/** How a language writes numbers, and what they count. */
export interface Numbers {
  /**
   * The numbers that a text states, by value.
   * @param text folded to the same length (`lib/chinese`)
   */
  facts(text: string): NumberFact[];
  /** Units that count the same things, such as people. */
  readonly counters: ReadonlySet<string>;
  /** Units of which a small number states a fact as well: 2 years, 1 gigawatt, but not two sorts. */
  readonly measures: ReadonlySet<string>;
  /** Units of time that are told in one another, with how many of the shortest they are: 1 year and 12 months. */
  readonly periods: ReadonlyMap<string, number>;
  /** The number that goes with one before it (50 or 70), at the start of what stands behind that one. */
  readonly partner: RegExp;
  /** How long the unit is, as it is written at the start of what stands behind a number; 0 where there is none. */
  unitLength(behind: string): number;
}

/** Words that are compared where one text denies them and another does not. */
export interface DeniedWords {
  /** Characters that deny what follows. */
  readonly negators: ReadonlySet<string>;
  /** Words that hold such a character and deny nothing, wherever they stand. */
  readonly noNegation: RegExp;
  /** What is denied begins at most so many characters behind. */
  readonly reach: number;
  /** Words of this length are compared, in characters. */
  readonly wordLength: number;
  /** Whether a word of that length says enough to be compared. */
  tells(word: string): boolean;
}

/** How a language denies; all folded, and each pattern found wherever it stands. */
export interface Negation {
  /** What turns a statement into its contrary: two of them in a clause are none. */
  readonly denials: RegExp;
  /** What holds such words and denies nothing. */
  readonly noDenials: RegExp;
  /** What may deny in other words: a clause that has one which the other has not is not compared. */
  readonly doubtful: RegExp;
  /** Right behind a clause: the speaker says the contrary of himself (he never had to, and I did). */
  readonly otherwise: RegExp;
  /** At the start of a sentence: its author objects to what was said (No, it is not). */
  readonly objection: RegExp;
  /** At the end of the sentence before, the same (I disagree.). */
  readonly objected: RegExp;
  /** At the start of what stands behind a denial: words that do not say what is denied. */
  readonly auxiliaries: RegExp;
  /** Shorter clauses say too little to be compared, denials aside. In characters. */
  readonly shortestClause: number;
  /** `null` where words in a language are not compared by themselves. */
  readonly deniedWords: DeniedWords | null;
}

/** How far the words that hand on a statement stand from it, in characters. */
interface SpeechReach {
  /** Before a passage an attribution still reaches so far: about two sentences. */
  readonly before: number;
  /** And so far behind it: "…", he said. */
  readonly behind: number;
  /** A verb that opens a quotation stands so close before it. */
  readonly verbBeforeQuotation: number;
  /** Between a name and the quotation that it opens. */
  readonly nameBeforeQuotation: number;
  /** Between a name and its verb, where both begin a line. */
  readonly verbBehindName: number;
  /** Before the verb that opens indirect speech, in its clause. */
  readonly beforeOpening: number;
  /** Before the words that name a topic, in their clause; and of a connective before an opening. */
  readonly connective: number;
  /** Fewer characters before a verb are no name. */
  readonly shortestSubject: number;
}

/** The words with which a language hands on what somebody said; all folded. */
export interface Speech {
  /** Verbs with which journalists hand on what somebody said. */
  readonly verbs: readonly string[];
  /** Verbs of questions: what follows is the interviewer's. */
  readonly questions: readonly string[];
  /** Verbs of questions where the name of a speaker stands right behind them. */
  readonly questionsTo: readonly string[];
  /** What those who ask are said to do, right behind their name or role. */
  readonly asks: readonly string[];
  /** What stands right before the name of the one who is told something. */
  readonly addressing: readonly string[];
  /** Verbs that open indirect speech within a clause: what follows is the statement itself. */
  readonly openings: readonly string[];
  /** What right behind a name makes it somebody's whose something is told of: the question of Lee's. */
  readonly possessive: RegExp;
  /** What may stand right behind such a verb. */
  readonly behindOpening: readonly string[];
  /** Whose opinions belong to the statement, since nobody hands it on with them. */
  readonly ownOpinion: RegExp;
  readonly reach: SpeechReach;
}

/** The pronouns of a language, folded, each as a pattern. */
export interface Pronouns {
  /** Of the one who speaks: whoever hands on what another says does not use it. */
  readonly firstPerson: RegExp;
  /** Of others, or what a page calls them in place of their name. */
  readonly thirdPerson: RegExp;
  /** Of one other alone; found wherever it stands. */
  readonly onePerson: RegExp;
  /** An office in place of a name (the director, 館長), which may be a speaker's; with a name behind it, it is that person's. */
  readonly office: RegExp;
}

/** What else than a name stands for those who speak in an interview; all folded. */
export interface Roles {
  /** In running text and at the start of a line. */
  readonly interviewer: readonly string[];
  readonly guest: readonly string[];
  /** At the start of a line alone, such as Q and A. */
  readonly labels: readonly string[];
}

/** What a person may have said something at, beside the interview that a page is compared with. */
export const OCCASION_KINDS = ["post", "call", "letter", "stage", "broadcast", "told"] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** The words with which a language names where something was said; all folded. */
export interface Occasions {
  /** What each kind of occasion is called: a post, a call with investors, a letter, a stage, a broadcast, an outlet. */
  readonly words: Readonly<Record<OccasionKind, readonly string[]>>;
  /** An interview with the name of whom it was given to, which is the first group; found wherever it stands. */
  readonly interviewOf: RegExp;
  /** What stands in the place of such a name and is none; found wherever it stands. */
  readonly nobodys: RegExp;
  /**
   * Whether a broadcast is one of many, so that it may be the interview: nothing by what stands right before and behind
   * its word, as it is written, names whose it is.
   */
  isNameless(before: string, behind: string): boolean;
  /** What a title may begin with that a page leaves out or writes small: told the Far Post, of The Far Post. Folded. */
  readonly articles: readonly string[];
  /** What any interview is called: on a page that names the one it reports, that one is meant. */
  readonly anyInterview: readonly string[];
}

/** How a language writes dates. */
export interface Dates {
  /**
   * The months of all dates that a text states, counted from the year 0.
   * @param text folded to the same length (`lib/chinese`)
   */
  months(text: string): number[];
}

/**
 * What is known of a language, as data. Whatever is `null` is not known, and nothing is concluded from it: without
 * negation no negation is ever altered, without verbs of saying nobody is said to have said another's words.
 */
export interface Language {
  /** BCP 47, the language alone; "und" where it is not known. */
  readonly tag: string;
  readonly words: Words;
  /** The words of Chinese that those of a text stand for, by which texts in two languages are compared. */
  readonly pivotWords: ((lexicon: Lexicon) => Words) | null;
  /**
   * Whether the stop at a place of a text, as it is written, ends no sentence (Mr. Lee, the U.S. market); `null` where
   * every stop that is not within a word or number ends one.
   */
  readonly goesOn: ((text: string, at: number) => boolean) | null;
  readonly numbers: Numbers | null;
  readonly negation: Negation | null;
  readonly speech: Speech | null;
  readonly pronouns: Pronouns | null;
  readonly roles: Roles | null;
  /**
   * Where a text names people, as far as the language tells, in order.
   * @param text as it is written
   * @param folded the same, folded to the same length
   */
  readonly peopleIn: ((text: string, folded: string) => readonly TextRange[]) | null;
  readonly occasions: Occasions | null;
  readonly dates: Dates | null;
}
