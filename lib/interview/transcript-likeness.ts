import type { TranscriptResult } from "./parse-transcript.ts";

/** Fewer turns are a quotation with its question, or a list with colons. */
const LEAST_TURNS = 8;
/** So often the two who speak most come back; a press conference has one who does, and the others once each. */
const LEAST_OF_FIRST = 4;
/** Of the text, in characters: an article that only quotes an exchange has less in turns. */
const LEAST_SHARE = 0.5;
/** Of the turns; a list of facts (`Price: …`, `Time: …`) is one label after another, each of its own. */
const MOST_SPEAKERS = 0.5;
/** Of the turns that have words of their own. */
const LEAST_SPOKEN = 0.8;

/**
 * Whether a page's text is a transcript, so that taking it as one is worth offering: turns make up most of it, and
 * few people say them in alternation. What a person pastes is read without this; a page must not be offered for a
 * table or a list of comments with colons.
 */
export function readsAsTranscript(result: TranscriptResult): boolean {
  if (!result.ok) return false;
  const { turns, speakers, preface } = result;
  if (turns.length < LEAST_TURNS || speakers.length > turns.length * MOST_SPEAKERS + 1) return false;
  const lengths = turns.map(({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, 0));
  const spoken = lengths.reduce((sum, length) => sum + length, 0);
  if (spoken < (spoken + preface.length) * LEAST_SHARE) return false;
  if (lengths.filter((length) => length > 0).length < turns.length * LEAST_SPOKEN) return false;
  const counts = new Map<string | null, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return Math.max(...counts.values()) >= LEAST_OF_FIRST;
}
