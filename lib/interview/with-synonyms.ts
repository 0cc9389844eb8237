import { type Synonyms, synonymsIn } from "../language/zh/synonyms.ts";
import type { Interview, Rendition } from "./interview.ts";

const isChinese = ({ language }: Rendition): boolean => language.split("-")[0] === "zh";

const isWithout = (rendition: Rendition): boolean =>
  isChinese(rendition) && Object.keys(rendition.synonyms).length === 0;

/** Whether synonyms would make more of an interview be found: a rendition in Chinese comes without any. */
export const wantsSynonyms = ({ renditions }: Interview): boolean => renditions.some(isWithout);

/** An interview with the synonyms of its Chinese words, for those renditions that come without any. */
export const withSynonyms = (interview: Interview, synonyms: Synonyms): Interview => ({
  ...interview,
  renditions: interview.renditions.map((rendition) =>
    isWithout(rendition)
      ? {
          ...rendition,
          synonyms: synonymsIn(
            rendition.turns.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
            synonyms,
          ),
        }
      : rendition,
  ),
});
