import { SCRIPT_VARIANTS } from "../chinese/script-variant.ts";
import { readCues } from "../page/text/cues.ts";
import type { FrameSettings } from "./frame-settings.ts";
import {
  type PageSettings,
  type ReaderSettings,
  SHOWN_SCRIPTS,
  type SiteSettings,
} from "./stored-settings.ts";

/**
 * What storage holds for a frame, checked by hand, since the gate has no room for a library: scripts in pages reach the
 * same storage, and a page that takes over its own process could write there. What cannot be read counts as absent.
 * @param page the key of the frame's page in what is stored of its site
 */
export function readFrameSettings(
  reader: unknown,
  site: unknown,
  cues: unknown,
  page: string,
): FrameSettings {
  const pages = field(site, "pages");
  return {
    reader: readReader(reader),
    site: readSite(site),
    page: readPage(field(pages, page)),
    cues: readCues(cues),
  };
}

/** A field that an object has itself. */
const field = (object: unknown, name: string): unknown =>
  typeof object === "object" && object !== null && Object.hasOwn(object, name)
    ? Reflect.get(object, name)
    : undefined;

/** @returns the field under its name if it is one of some values, else nothing */
function oneOf<Name extends string, Value>(
  object: unknown,
  name: Name,
  values: readonly Value[],
): { readonly [Key in Name]?: Value } {
  const read = field(object, name);
  const value = values.find((one) => one === read);
  const found: { [Key in Name]?: Value } = {};
  if (value !== undefined) found[name] = value;
  return found;
}

const SWITCH = [true, false] as const;

const readReader = (stored: unknown): Partial<ReaderSettings> => ({
  ...oneOf(stored, "annotate", SWITCH),
  ...oneOf(stored, "bar", SWITCH),
  ...oneOf(stored, "taiwanWording", SWITCH),
  ...oneOf(stored, "convert", [...SCRIPT_VARIANTS, null]),
});

function readSite(stored: unknown): SiteSettings {
  const highlights = field(stored, "highlights");
  return {
    ...oneOf(stored, "annotate", SWITCH),
    ...oneOf(stored, "bar", SWITCH),
    ...oneOf(stored, "convert", SHOWN_SCRIPTS),
    ...(typeof highlights === "number" && highlights > 0 ? { highlights } : {}),
  };
}

function readPage(stored: unknown): PageSettings {
  const hidden = field(stored, "hidden");
  return {
    ...oneOf(stored, "coverage", ["look", "none"] as const),
    ...oneOf(stored, "convert", SHOWN_SCRIPTS),
    ...(Array.isArray(hidden) ? { hidden: hidden.filter((text) => typeof text === "string") } : {}),
  };
}
