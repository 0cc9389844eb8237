/** The start of a line that names who speaks: `馬克·扎克伯格 (Mark Zuckerberg): …`. */
export interface SpeakerLabel {
  /** As written, without gloss, times and decoration. */
  readonly name: string;
  /** The name in other letters, from the parentheses behind it; empty if there are none. */
  readonly gloss: string;
  /** Half-open UTF-16 range of the label in its line, colon and following white space included. */
  readonly start: number;
  readonly end: number;
}

/** Longer ones are sentences with a colon. Full names with title and house stay below it. */
const LONGEST_NAME = 40;

const LABEL = new RegExp(
  [
    String.raw`^\s*`,
    // A time in brackets or bare, as subtitles have it.
    String.raw`(?:[[(（［]?\d{1,2}:\d{2}(?::\d{2})?[\])）］]?\s*[-–—]?\s*)?`,
    // Markdown bold or heading marks around the name.
    String.raw`[*_#>\s]*`,
    String.raw`(?<name>[^:：。！？!?…，,；;、「」『』“”"()（）\n*]{1,${LONGEST_NAME}}?)`,
    String.raw`\s*(?:[（(](?<gloss>[^()（）\n]{1,60})[)）])?`,
    String.raw`\s*[*_]*\s*[:：]\s*[*_]*\s*`,
  ].join(""),
  "u",
);

/** @returns the label at the start of a line, or `null`; whether it is a speaker's, its recurrence must tell */
export function labelAtStart(line: string): SpeakerLabel | null {
  const match = LABEL.exec(line);
  const name = match?.groups?.name?.trim();
  if (!match || name === undefined || name === "" || /^[\d\s.-]+$/.test(name)) return null;
  if (/^(?:https?|ftp|mailto)$/i.test(name)) return null;
  return { name, gloss: match.groups?.gloss?.trim() ?? "", start: 0, end: match[0].length };
}

/** A sentence's end, behind which another speaker may begin on the same line. */
const SENTENCE_END = "[。！？!?…」』”.)）]";

/**
 * The labels of known speakers within a line, behind a sentence's end: `…等等。馬克·扎克伯格:(笑)`.
 * @param names the names of the speakers, as they stand in labels
 */
export function labelsWithin(line: string, names: readonly string[]): SpeakerLabel[] {
  const labels: SpeakerLabel[] = [];
  for (const name of names) {
    const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    const pattern = new RegExp(
      `(?<=${SENTENCE_END}\\s*)${escaped}\\s*(?:[（(](?<gloss>[^()（）\\n]{1,60})[)）])?\\s*[:：]\\s*`,
      "gu",
    );
    for (const match of line.matchAll(pattern)) {
      labels.push({
        name,
        gloss: match.groups?.gloss?.trim() ?? "",
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  return labels.sort((a, b) => a.start - b.start);
}

/**
 * Whether a label that occurs only once looks like a person's name all the same: with a gloss, with the dot
 * of transcribed names, or two and more capitalised words.
 */
export function looksLikeName(label: SpeakerLabel): boolean {
  return (
    /[·・‧•]/u.test(label.name) ||
    /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(label.name) ||
    /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(label.gloss)
  );
}
