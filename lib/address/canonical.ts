import { cleanAddress } from "./clean-address.ts";
import { parsedAddress } from "./parsed-address.ts";
import { siteOf } from "./site.ts";

/**
 * What a page calls its own address, if that can be believed: on the same site, and not its home page, which
 * careless sites name on every page.
 * @param claimed the page's `link rel=canonical`, relative or not; empty for none; hostile
 */
export function believedCanonical(address: string, claimed: string): string | null {
  if (claimed === "" || !URL.canParse(claimed, address)) return null;
  const canonical = cleanAddress(new URL(claimed, address).href);
  if (canonical === null || siteOf(canonical) !== siteOf(address)) return null;
  const url = parsedAddress(canonical);
  if (url === null || url.protocol === "file:") return null;
  return url.pathname === "/" && url.search === "" ? null : canonical;
}
