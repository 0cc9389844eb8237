import { detectScript } from "../chinese/script.ts";
import { detectLanguage } from "../language/detect-language.ts";
import type { Interview, Rendition, Speaker, Turn } from "./interview.ts";

export interface TranscriptDescription {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly turns: readonly Turn[];
  /** As `Rendition.synonyms`. */
  readonly synonyms: Rendition["synonyms"];
}

/** An interview of a reader's own, of which no more is known than its transcript says. */
export function interviewFromTranscript({
  id,
  title,
  speakers,
  turns,
  synonyms,
}: TranscriptDescription): Interview {
  const text = turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text)).join("\n");
  const { script } = detectScript(text);
  const language: Pick<Rendition, "language" | "script"> =
    script === "Hans"
      ? { language: "zh-Hans", script: "cn" }
      : script === "Hant"
        ? { language: "zh-Hant", script: "t" }
        : { language: script === "Japanese" ? "ja" : detectLanguage(text), script: "none" };
  return {
    id,
    title,
    outlet: "",
    outletNames: [],
    show: "",
    showNames: [],
    date: "",
    address: "",
    speakers,
    terms: [],
    renditions: [{ id: "transcript", ...language, translation: null, turns, synonyms, wordings: {} }],
  };
}
