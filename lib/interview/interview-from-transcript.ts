import { detectScript } from "../chinese/script.ts";
import { detectLanguage } from "../language/detect-language.ts";
import type { Interview, Rendition, Speaker, Turn } from "./interview.ts";

type Spoken = Pick<Rendition, "turns" | "synonyms">;

export interface TranscriptDescription extends Spoken {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** What the transcript has in further languages, aligned with `turns`. */
  readonly further?: readonly Spoken[];
}

/** The language and script of turns, as far as their words tell; "und" where they do not. */
export function languageOfTurns(turns: readonly Turn[]): Pick<Rendition, "language" | "script"> {
  const text = turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text)).join("\n");
  const { script } = detectScript(text);
  if (script === "Hans") return { language: "zh-Hans", script: "cn" };
  if (script === "Hant") return { language: "zh-Hant", script: "t" };
  return { language: script === "Japanese" ? "ja" : detectLanguage(text), script: "none" };
}

/** An interview of a reader's own, of which no more is known than its transcript says. */
export function interviewFromTranscript(description: TranscriptDescription): Interview {
  const { id, title, speakers, turns, synonyms, further = [] } = description;
  return {
    id,
    title,
    outlet: "",
    outletNames: [],
    show: "",
    showNames: [],
    date: "",
    address: "",
    speakers: speakers.map(({ id: speaker, name, names, role }) => ({ id: speaker, name, names, role })),
    terms: [],
    renditions: [{ turns, synonyms }, ...further].map((spoken, index) => ({
      id: index === 0 ? "transcript" : `transcript-${index + 1}`,
      ...languageOfTurns(spoken.turns),
      translation: null,
      ...spoken,
      wordings: {},
    })),
  };
}
