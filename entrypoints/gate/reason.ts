import { annotationOf, type FrameSettings } from "../../lib/extension/frame-settings.ts";
import type { ReaderReason } from "../../lib/extension/messages/reader-messages.ts";
import type { CoverageDecision } from "../../lib/extension/stored-settings.ts";

/**
 * Decides, before a word of the page is read, whether the reader is wanted on it.
 * @param decision made on this page while it is open, if any
 * @returns a reason to start the reader at once, "if-coverage" where the page's text must tell, `null` for none
 */
export function reasonBeforeReading(
  settings: FrameSettings,
  decision: CoverageDecision | null | undefined,
): ReaderReason | "if-coverage" | null {
  const { reader, site, page } = settings;
  const annotation = annotationOf(settings, decision);
  if (annotation === "always") return "order";
  if ((site.highlights ?? 0) > 0) return "highlights";
  if ((page.convert ?? site.convert ?? reader.convert ?? "original") !== "original") return "convert";
  return annotation === "if-coverage" ? annotation : null;
}
