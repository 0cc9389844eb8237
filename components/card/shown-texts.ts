import { detectScript } from "../../lib/chinese/script.ts";
import type { ScriptVariant } from "../../lib/chinese/script-variant.ts";
import type { Rendition } from "../../lib/interview/interview.ts";
import type { ChangedWords } from "../../lib/matching/change.ts";

/** Converts texts between scripts; the background does it. */
export type ConvertTexts = (
  texts: readonly string[],
  from: ScriptVariant,
  to: ScriptVariant,
) => Promise<readonly string[]>;

/** What a card shows of the page and of the interview, before their differences are marked. */
export interface ShownTexts {
  readonly article: string;
  readonly contradiction: ChangedWords | null;
  readonly sources: readonly string[];
  readonly question: string;
  readonly following: string;
  /** Of the interview's speakers, in their order. */
  readonly names: readonly string[];
}

/** Puts all texts into one standard of Chinese, each from its own. */
export async function convertAll(
  texts: ShownTexts,
  rendition: Rendition,
  to: ScriptVariant,
  convert: ConvertTexts,
): Promise<ShownTexts> {
  const { contradiction } = texts;
  const pageScript = scriptOf(texts.article);
  const written = [texts.article, contradiction?.page ?? ""];
  const [article = texts.article, page = ""] =
    pageScript === null ? written : await convert(written, pageScript, to);
  const withSource = (source: string): ChangedWords | null =>
    contradiction === null ? null : { page, source };
  if (rendition.script === "none")
    return { ...texts, article, contradiction: withSource(contradiction?.source ?? "") };
  const { sources, names } = texts;
  const spoken = [texts.question, texts.following, contradiction?.source ?? "", ...sources, ...names];
  const [question = "", following = "", source = "", ...others] = await convert(spoken, rendition.script, to);
  return {
    article,
    contradiction: withSource(source),
    question,
    following,
    sources: others.slice(0, sources.length),
    names: others.slice(sources.length),
  };
}

/** The standard in which a page writes; `null` where it does not write Chinese. */
export function scriptOf(text: string): ScriptVariant | null {
  const { script } = detectScript(text);
  if (script === "Hans") return "cn";
  return script === "Hant" ? "t" : null;
}
