import { isPageAddress, parsedAddress, routeOf } from "./parsed-address.ts";
import { cleanQuery } from "./query.ts";

/**
 * The address by which a page is shown, cited and opened again: without tracking parameters, credentials and
 * fragment, unless the fragment is a route of an app.
 * @returns `null` for what is no page of the web or a file
 */
export function cleanAddress(address: string): string | null {
  const url = parsedAddress(address);
  if (url === null || !isPageAddress(url)) return null;
  url.username = "";
  url.password = "";
  url.hash = routeOf(url);
  const query = cleanQuery(url.search);
  if (query !== url.search) url.search = query;
  return url.href;
}
