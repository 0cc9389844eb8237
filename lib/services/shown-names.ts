import { variantOfTag } from "../chinese/language-tag.ts";
import type { Script } from "../chinese/script.ts";
import { type ScriptVariant, withWording } from "../chinese/script-variant.ts";
import type { CardScript, ReaderSettings } from "../extension/stored-settings.ts";
import type { Interview } from "../interview/interview.ts";
import { regionalName } from "../interview/regional-name.ts";

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
  return withWording(script, taiwanWording);
}

/**
 * How the names of an interview's speakers are written in a script: as its region writes them where that is known.
 * @returns by the names as the interview has them; none where nothing changes
 */
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

/** As `namesInScript`, by the ids of the speakers, and with those that do not change. */
export async function speakerNames(
  interview: Interview,
  script: CardScript | "twp",
  convert: Parameters<typeof namesInScript>[2],
): Promise<ReadonlyMap<string, string>> {
  const shown = await namesInScript(interview, script, convert);
  return new Map(interview.speakers.map(({ id, name }) => [id, shown.get(name) ?? name]));
}
