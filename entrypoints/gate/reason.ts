import type { ReaderReason } from "../../lib/extension/messages.ts";
import type { CoverageDecision, ReaderSettings, SiteSettings } from "../../lib/extension/stored-settings.ts";

/** What the gate knows of a page before it reads a word of it; every part may be missing in storage. */
export interface GateSettings {
  readonly reader: Partial<ReaderSettings>;
  readonly site: SiteSettings;
  readonly page: string;
  /** The decision made on this page while it is open; wins over the stored one. `null` takes that one back. */
  readonly decision: CoverageDecision | null | undefined;
}

/**
 * Decides what the page is to be asked.
 * @returns a reason to start the reader at once; "read" where the page's text must tell; `null` for nothing
 */
export function reasonBeforeReading(settings: GateSettings): ReaderReason | "read" | null {
  const { reader, site } = settings;
  const page = site.pages?.[settings.page] ?? {};
  const decision = settings.decision === undefined ? page.coverage : settings.decision;
  if (decision === "look") return "order";
  if ((site.highlights ?? 0) > 0) return "highlights";
  if ((page.convert ?? site.convert ?? reader.convert ?? "original") !== "original") return "convert";
  return decision === "none" || !(site.annotate ?? reader.annotate ?? true) ? null : "read";
}
