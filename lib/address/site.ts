import { parsedAddress } from "./parsed-address.ts";

/** What stands before a site's name for its forms: they are one site. */
const FORMS = /^(?:www|m|mobile|amp|wap|touch|print)\.(?=[^.]+\.)/;

/**
 * The site that a page belongs to: its host, with a port that is not the usual one, whatever form of it is shown.
 * @param address of the page; in a frame without one of its own the origin that it runs as
 * @returns such as "news.example.org"; of a file "file:", of anything else ""
 */
export function siteOf(address: string): string {
  const url = parsedAddress(address);
  if (url === null) return "";
  return url.protocol === "file:" ? "file:" : url.host.replace(FORMS, "");
}
