import { cleanAddress } from "./clean-address.ts";
import { parsedAddress, routeOf } from "./parsed-address.ts";
import { cleanQuery } from "./query.ts";
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

/** What sites put behind a page's path for another form of it. Whoever owns a path owns what lies below it. */
const FORM_BELOW = /\/(?:amp|print|all|full|index\.\w{3,5}|page\/\d{1,4})\/?$/i;

const withoutSlash = (path: string): string => path.replace(/\/+$/, "");

/**
 * Whether the address of a page shows by itself that a canonical one is its own: it is that one with parameters that
 * are left out there, or a form of it that lies below. On one host pages of many people stand side by side, and none
 * of these can have an address that is such a form of another's; any other claim is a page's word alone.
 * @param canonical as `believedCanonical` gives it
 */
export function isShownByAddress(address: string, canonical: string): boolean {
  const [page, claimed] = [parsedAddress(address), parsedAddress(canonical)];
  if (page === null || claimed === null || page.origin !== claimed.origin) return false;
  const path = withoutSlash(page.pathname);
  const isSamePath = [path, path.replace(FORM_BELOW, "")].includes(withoutSlash(claimed.pathname));
  const parameters = (search: string): string[] => cleanQuery(search).slice(1).split("&").filter(Boolean);
  const own = parameters(page.search);
  return (
    isSamePath &&
    routeOf(claimed) === routeOf(page) &&
    parameters(claimed.search).every((one) => own.includes(one))
  );
}
