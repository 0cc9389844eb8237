import { pageIdentity } from "../../address/page-key.ts";
import { attribute } from "./unclobbered.ts";

/** A longer address is none that a page could be found by (UTF-16). */
const LONGEST_ADDRESS = 2000;

/** Where a frame was, and what its page called its own address, at one moment. */
export interface CanonicalClaim {
  /** `location.href`. */
  readonly address: string;
  /** `link rel=canonical` as it is written; empty if there is none. */
  readonly canonical: string;
}

/** What the page calls its own address now. */
export function canonicalClaim(): CanonicalClaim {
  const link = document.querySelector('link[rel="canonical"]');
  const canonical = link === null ? "" : (attribute(link, "href") ?? "").slice(0, LONGEST_ADDRESS);
  return { address: location.href, canonical };
}

/**
 * The canonical address that is said of the page which is shown. An app that goes on to another of its pages often
 * leaves the link of the first one in its place: where the address is another and the link the same, it says nothing.
 * @param first what was claimed when our scripts came to the document
 * @returns empty where nothing is said
 */
export function canonicalOfShown(first: CanonicalClaim, now: CanonicalClaim): string {
  const isLeft =
    pageIdentity(first.address) !== pageIdentity(now.address) && first.canonical === now.canonical;
  return isLeft ? "" : now.canonical;
}
