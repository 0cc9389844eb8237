import * as v from "valibot";
import { browser } from "wxt/browser";
import { LANGUAGE_TAGS } from "../../lib/chinese/script-variant.ts";
import type { BackgroundMessage } from "../../lib/extension/messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import type { Interview, Rendition } from "../../lib/interview/interview.ts";

export interface ShownRendition {
  readonly rendition: Rendition;
  readonly names: ReadonlyMap<string, string>;
  /** BCP 47, for the glyphs. */
  readonly language: string;
}

const Texts = v.array(v.string());

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
  const target = script === "tw" && taiwanWording ? "twp" : script;
  const names = interview.speakers.map((speaker) => speaker.name);
  const spoken = rendition.turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text));
  const { script: from } = rendition;
  const asIs: ShownRendition = {
    rendition,
    names: new Map(interview.speakers.map(({ id, name }) => [id, name])),
    language: rendition.language,
  };
  if (target === "original" || from === "none") return asIs;
  const message: BackgroundMessage = {
    type: "convert-texts",
    texts: [...names, ...spoken],
    from,
    to: target,
  };
  const answer = v.safeParse(Texts, await browser.runtime.sendMessage(message));
  if (!answer.success || answer.output.length !== names.length + spoken.length) return asIs;
  const converted = answer.output.values();
  const next = (): string => converted.next().value ?? "";
  return {
    names: new Map(interview.speakers.map(({ id }) => [id, next()])),
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
