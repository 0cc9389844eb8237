import { variantOfTag } from "../chinese/language-tag.ts";
import type { Script } from "../chinese/script.ts";
import type { ScriptVariant } from "../chinese/script-variant.ts";
import type { CardScript, ReaderSettings } from "../extension/stored-settings.ts";
import type { Interview } from "../interview/interview.ts";
import { regionalName } from "../interview/regional-name.ts";
import { convertTexts } from "./conversion.ts";
import { interviews } from "./interviews.ts";

/**
 * The script in which original words are shown on a page: what the reader chose, else that of the page, with the
 * glyphs of the interface's region, else that of the interface.
 * @param written what the page's author wrote
 * @param tag of the interface, BCP 47
 */
export function shownScript(
  { cardScript, taiwanWording }: Pick<ReaderSettings, "cardScript" | "taiwanWording">,
  written: Script,
  tag: string,
): CardScript | "twp" {
  const own = variantOfTag(tag);
  const ofPage = written === "Hans" ? "cn" : written === "Hant" && (own === null || own === "cn") ? "t" : own;
  const script = cardScript ?? ofPage ?? "original";
  return script === "tw" && taiwanWording ? "twp" : script;
}

/**
 * How the names of an interview's speakers are written in a script: as its region writes them where that is known.
 * @returns by the names as the interview has them; none where nothing changes
 */
export async function shownNames(
  interview: string,
  script: CardScript | "twp",
): Promise<ReadonlyMap<string, string>> {
  const covered = (await interviews()).find(({ id }) => id === interview);
  return covered === undefined ? new Map() : namesInScript(covered, script, convertTexts);
}

/** As `shownNames`, for an interview and a converter at hand. */
export async function namesInScript(
  { renditions, speakers }: Interview,
  script: CardScript | "twp",
  convert: (texts: readonly string[], from: ScriptVariant, to: ScriptVariant) => Promise<readonly string[]>,
): Promise<ReadonlyMap<string, string>> {
  const from = renditions[0]?.script ?? "none";
  if (script === "original" || from === "none") return new Map();
  const converted = await convert(
    speakers.map(({ name }) => name),
    from,
    script,
  );
  return new Map(
    speakers.map((speaker, at) => [
      speaker.name,
      regionalName(speaker, script) ?? converted[at] ?? speaker.name,
    ]),
  );
}
