/** Parameters that say where a reader came from and nothing of the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_\w+|oly_\w+|spm|scm|share_token|share_source|wt\.mc_id|ref_src|ref_url|cmpid|_ga|_gl|s_kwcid|srsltid|isappinstalled|xtor)$/i;

/**
 * The address under which highlights of a page are kept: without tracking parameters, credentials and
 * fragment, unless the fragment is a route of an app (`#/…`, `#!…`).
 * @returns `null` for what is no page of the web or a file
 */
export function cleanAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!["http:", "https:", "file:"].includes(url.protocol)) return null;
  url.username = "";
  url.password = "";
  if (!/^#[!/]/.test(url.hash)) url.hash = "";
  const dropped = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of dropped) url.searchParams.delete(name);
  return url.href;
}

/** What stands before a site's name for its forms: they are one site. */
const FORMS = /^(?:www|m|mobile|amp|wap|touch|print)\./;

/** The site of an address, such as "news.example.org"; empty where there is none, as with files. */
export function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(FORMS, "") : "";
}

/**
 * What a page calls its own address, if that can be believed: on the same site, and not its home page, which
 * careless sites name on every page.
 * @param claimed the page's `link rel=canonical`, relative or not; hostile
 */
export function believedCanonical(address: string, claimed: string): string | null {
  if (!URL.canParse(claimed, address)) return null;
  const canonical = cleanAddress(new URL(claimed, address).href);
  if (canonical === null || siteOf(canonical) !== siteOf(address) || siteOf(address) === "") return null;
  const { pathname, search, protocol } = new URL(canonical);
  return (pathname === "/" && search === "") || protocol === "file:" ? null : canonical;
}
