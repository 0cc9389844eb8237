import { LANGUAGE_TAGS, withWording } from "../chinese/script-variant.ts";
import { ask } from "../extension/messages/background-messages.ts";
import type { CardScript } from "../extension/stored-settings.ts";
import type { Interview, Rendition } from "../interview/interview.ts";
import { nameIn } from "../interview/name-in-letters.ts";
import { regionalName } from "../interview/regional-name.ts";

/** A rendition as a page of ours shows it. */
export interface ShownRendition {
  readonly rendition: Rendition;
  /** What the speakers are called in its language and script, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** BCP 47, for the glyphs. */
  readonly language: string;
}

/**
 * Puts a rendition and the speakers' names into the script that the reader chose.
 * @returns the texts as they are where the background does not answer
 */
export async function shownRendition(
  interview: Interview,
  rendition: Rendition,
  script: CardScript,
  taiwanWording: boolean,
): Promise<ShownRendition> {
  const target = withWording(script, taiwanWording);
  const names = interview.speakers.map((speaker) => nameIn(speaker, rendition.language));
  const spoken = rendition.turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text));
  const { script: from } = rendition;
  const asIs: ShownRendition = {
    rendition,
    names: new Map(interview.speakers.map(({ id }, at) => [id, names[at] ?? ""])),
    language: rendition.language,
  };
  if (target === "original" || from === "none") return asIs;
  const answer = await ask("convert-texts", { texts: [...names, ...spoken], from, to: target });
  if (answer?.length !== names.length + spoken.length) return asIs;
  const converted = answer.values();
  const next = (): string => converted.next().value ?? "";
  return {
    names: new Map(
      interview.speakers.map((speaker) => {
        const written = next();
        return [speaker.id, regionalName(speaker, target) ?? written];
      }),
    ),
    rendition: {
      ...rendition,
      turns: rendition.turns.map((turn) => ({
        ...turn,
        paragraphs: turn.paragraphs.map((paragraph) => ({ ...paragraph, text: next() })),
      })),
    },
    language: LANGUAGE_TAGS[target],
  };
}
