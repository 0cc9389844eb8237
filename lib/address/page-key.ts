import { parsedAddress, routeOf } from "./parsed-address.ts";
import { queryKey } from "./query.ts";
import { siteOf } from "./site.ts";

/**
 * What tells a page from others of its site: path, query and the route of an app, without what tracks a person.
 * @returns such as "/a/b?id=7"; "" for what is no address
 */
export function pageKey(address: string): string {
  const url = parsedAddress(address);
  if (url === null) return "";
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, "") : url.pathname;
  return path + queryKey(url.search) + routeOf(url);
}

/** What tells a page from all others, whichever of its addresses it is reached by. */
export const pageIdentity = (address: string): string => siteOf(address) + pageKey(address);
