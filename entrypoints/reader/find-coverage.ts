import type { FoundCoverage } from "../../lib/extension/messages.ts";
import { askBackground } from "./ask-background.ts";

/** Asks the background what a page has of the library's interviews. @returns `null` for nothing, or no answer */
export async function findCoverage(text: string, title: string): Promise<FoundCoverage | null> {
  return askBackground<FoundCoverage>({ type: "find-coverage", text, title });
}
