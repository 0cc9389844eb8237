import { parsedAddress } from "./parsed-address.ts";

/**
 * The address that a frame shows. What the browser says of a frame is the address under which its document was
 * made; an app that goes on to another of its pages keeps the document, so the frame says itself where it is.
 * @param made as the browser knows it
 * @param claimed as the frame says, which is believed only within its own origin, since no app can leave that
 */
export function shownAddress(made: string, claimed: string): string {
  const [own, other] = [parsedAddress(made), parsedAddress(claimed)];
  if (own === null || other === null || own.origin === "null") return made;
  return own.origin === other.origin ? claimed : made;
}
