import type { CardScript } from "../../lib/extension/stored-settings.ts";

/** How original words are written. */
export interface ShownIn {
  readonly script: CardScript;
  readonly taiwanWording: boolean;
}
