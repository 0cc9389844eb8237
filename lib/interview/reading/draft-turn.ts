import type { CastMember } from "./cast.ts";
import type { LabelMeaning } from "./labels/label-meaning.ts";
import type { UnsureLine } from "./transcript-line.ts";

/** A paragraph of a turn, as it is being read. */
export interface DraftParagraph {
  readonly text: string;
  /** Number of its line. */
  readonly line: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** A turn as it is being read. */
export interface DraftTurn {
  /** As it stands in the label, without decoration. */
  readonly label: string;
  readonly gloss: string;
  /** Of the speaker. */
  readonly key: string;
  readonly meaning: LabelMeaning | null;
  readonly line: number;
  start: number | null;
  readonly paragraphs: DraftParagraph[];
}

/** A transcript as it is being read. */
export interface DraftTranscript {
  readonly turns: DraftTurn[];
  readonly preface: string;
  readonly unsure: UnsureLine[];
  /** Who takes part, as the lines above the turns say; empty where none does. */
  readonly cast: readonly CastMember[];
  /** The same turns in further languages, where the file has a place for each. */
  readonly further?: readonly (readonly DraftTurn[])[];
}
