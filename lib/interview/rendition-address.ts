import type { Interview, Rendition } from "./interview.ts";

/** Where a rendition was published: at an address of its own, or else at that of the interview; empty where nobody says. */
export const renditionAddress = (
  { address }: Pick<Interview, "address">,
  { address: own = "" }: Pick<Rendition, "address">,
): string => (own === "" ? address : own);
