/** Parameters that say where a person came from and nothing of the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_\w+|oly_\w+|spm|scm|share_\w+|wt\.mc_id|ref_src|ref_url|cmpid|_ga|_gl|s_kwcid|srsltid|isappinstalled|xtor)$/i;

/** Parameters that say the same on nearly all sites, but that some need to show the page at all. */
const ORIGIN = /^(?:from|ref)$/i;

/** One parameter of an address, as it is written there. */
interface Parameter {
  readonly written: string;
  readonly name: string;
  readonly value: string;
}

/**
 * Taken apart by hand: in a content script of Firefox the lists of `URLSearchParams` are the page's objects, which
 * cannot be iterated there.
 */
function parametersOf(search: string): Parameter[] {
  return search
    .replace(/^\?/, "")
    .split("&")
    .filter((written) => written !== "")
    .map((written) => {
      const at = written.indexOf("=");
      const [name, value] = at === -1 ? [written, ""] : [written.slice(0, at), written.slice(at + 1)];
      return { written, name: decoded(name), value: decoded(value) };
    });
}

function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/**
 * A query under which the same page opens, without what tracks a person.
 * @param search as `URL.search` gives it
 */
export function cleanQuery(search: string): string {
  const kept = parametersOf(search).filter(({ name }) => !TRACKING.test(name));
  return kept.length === 0 ? "" : `?${kept.map(({ written }) => written).join("&")}`;
}

/** A number behind `from` is a place in a list and no origin. */
const tellsOrigin = ({ name, value }: Parameter): boolean => ORIGIN.test(name) && !/^\d+$/.test(value);

/**
 * What of a query tells pages of a site apart, whatever the order and the spelling of its parameters. No address:
 * it need not open the page.
 */
export function queryKey(search: string): string {
  const kept = parametersOf(search)
    .filter((parameter) => !TRACKING.test(parameter.name) && !tellsOrigin(parameter))
    .map(
      ({ name, value }) => encodeURIComponent(name) + (value === "" ? "" : `=${encodeURIComponent(value)}`),
    );
  return kept.length === 0 ? "" : `?${kept.sort().join("&")}`;
}
