/**
 * An interview as the product knows it: who spoke, where, and one or more renditions of what was said. A
 * rendition is a text of the whole interview in one language: the original, or a translation. Renditions of
 * one interview are aligned turn by turn: turn `n` of each is the same turn.
 */
export interface Interview {
  /** Stable, unique in the reader's library; lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** The title in other languages, by BCP 47; left out where nobody wrote any. */
  readonly titles?: Readonly<Record<string, string>>;
  /** The publication, such as "The Information". */
  readonly outlet: string;
  /** The further forms in which articles name it; with all capitals that it has. */
  readonly outletNames: readonly string[];
  /** The programme within the publication, such as "TITV"; empty if none. */
  readonly show: string;
  /** As `outletNames`. */
  readonly showNames: readonly string[];
  /** As exactly as known: `2025`, `2025-07` or `2025-07-14`. */
  readonly date: string;
  /** Where the interview was published; empty if unknown. */
  readonly address: string;
  readonly speakers: readonly Speaker[];
  /** Names and coinages that articles mention without quoting anyone; they never count as a passage alone. */
  readonly terms: readonly Term[];
  /** The first one is shown where the reader has no other wish. */
  readonly renditions: readonly Rendition[];
}

export interface Speaker {
  /** Unique in the interview, such as "zuckerberg". */
  readonly id: string;
  readonly name: string;
  /**
   * All the forms in which coverage writes the name, in any script and language, `name` among them; none where it is
   * not known who it is, and `name` is what a transcript calls them, such as "Q": no page is searched for that.
   */
  readonly names: readonly string[];
  /**
   * How a region writes `name`, where that is more than another script: 祖克柏 in Taiwan. Left out where nobody
   * knows.
   */
  readonly regionalNames?: { readonly [Region in "cn" | "tw" | "hk"]?: string };
  readonly role: SpeakerRole;
}

/** Who asks, who answers, and who does neither: an interpreter, a voice from the audience, who announces them. */
export const SPEAKER_ROLES = ["guest", "interviewer", "other"] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

export interface Term {
  readonly name: string;
  /** All the forms in which coverage writes it, `name` among them. */
  readonly names: readonly string[];
}

/** Script of a Chinese text as OpenCC names its standards; `none` where the language is not Chinese. */
export type RenditionScript = "cn" | "t" | "tw" | "hk" | "none";

export interface Rendition {
  /** Unique in the interview, such as "zh". */
  readonly id: string;
  /** BCP 47, such as "zh-Hant" or "en". */
  readonly language: string;
  readonly script: RenditionScript;
  /** What it was translated from (BCP 47) and by whom if known (else empty); `null` for the original words. */
  readonly translation: { readonly from: string; readonly by: string } | null;
  /** Where it was published, if elsewhere than the interview; left out where nobody says. */
  readonly address?: string;
  readonly turns: readonly Turn[];
  /**
   * Words by which another translator may render the words of this rendition, by word, both folded as
   * `lib/chinese` folds: each list as text, which is quick to store and check: "耗資 99 支出 87", the words with
   * their likeness in percent. Empty where no dictionary was at hand.
   */
  readonly synonyms: Readonly<Record<string, string>>;
  /**
   * How else a clause may be rendered, written with a view to what was said and not to this rendition's words:
   * by the clause, all folded, the wordings separated by "|". They are only searched, never
   * shown. Empty where nobody wrote any.
   */
  readonly wordings: Readonly<Record<string, string>>;
}

export interface Turn {
  /** From 1, in the order of speaking. */
  readonly number: number;
  /** The `id` of a speaker, or `null` where the transcript does not say. */
  readonly speaker: string | null;
  /** When it begins in the recording, in seconds; only where the transcript has times. */
  readonly start?: number;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** As the transcript has it, without the speaker's label. */
  readonly original: string;
  /** As it is shown: `original` without the ranges in `cuts`. */
  readonly text: string;
  /** What the display leaves out of `original` (ticker markup, brackets): ordered, disjoint, half-open UTF-16 ranges. */
  readonly cuts: readonly (readonly [start: number, end: number])[];
}
