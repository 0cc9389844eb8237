/** What the library page shows: the part of its address behind the number sign says so. */
export type LibraryPlace =
  | { readonly page: "interviews" }
  /** `tab`: with the page in it, read as a transcript. */
  | { readonly page: "add"; readonly tab: number | null }
  | { readonly page: "edit"; readonly interview: string }
  | { readonly page: "highlights"; readonly highlight: string | null }
  | { readonly page: "transcript"; readonly interview: string; readonly turn: number | null };

/** The part of the library page's address that shows the highlights. */
export const HIGHLIGHTS_ADDRESS = "#/highlights";

/** The part of the library page's address where an interview is added. */
export const ADD_ADDRESS = "#/add";

/** @returns the part of the library page's address where the page in a tab is added as an interview */
export const takeAddress = (tab: number): string => `${ADD_ADDRESS}/tab/${tab}`;

/** @param hash of an address, with or without its number sign */
export function libraryPlace(hash: string): LibraryPlace {
  const added = /^#?\/add(?:\/tab\/(\d{1,10}))?$/.exec(hash);
  if (added !== null) return { page: "add", tab: added[1] === undefined ? null : Number(added[1]) };
  const edited = decoded(/^#?\/edit\/([^/]+)$/.exec(hash)?.[1] ?? "");
  if (edited !== "") return { page: "edit", interview: edited };
  const highlights = /^#?\/highlights(?:\/([^/]+))?$/.exec(hash);
  if (highlights !== null) return { page: "highlights", highlight: decoded(highlights[1] ?? "") || null };
  const match = /^#?\/interviews\/([^/]+)(?:\/(\d{1,6}))?$/.exec(hash);
  const interview = decoded(match?.[1] ?? "");
  if (interview === "") return { page: "interviews" };
  return { page: "transcript", interview, turn: match?.[2] === undefined ? null : Number(match[2]) };
}

/** @returns the part of the library page's address that shows a transcript, at a turn if one is given */
export function transcriptAddress(interview: string, turn?: number): string {
  return `#/interviews/${encodeURIComponent(interview)}${turn === undefined ? "" : `/${turn}`}`;
}

/** A parameter of the library page's address that names the tab whose page a transcript was opened from. */
const PAGE_PARAMETER = "page";

/** @returns the query of the library page's address for a transcript that is opened from the page in a tab */
export const pageQuery = (tab: number): string => `?${PAGE_PARAMETER}=${tab}`;

/** @returns the tab that the query of the library page's address names; `null` where it names none */
export function pageOfQuery(query: string): number | null {
  const named = new URLSearchParams(query).get(PAGE_PARAMETER) ?? "";
  return /^\d{1,10}$/.test(named) ? Number(named) : null;
}

/** @returns the part of the library page's address where an interview of the reader's own is edited */
export const editAddress = (interview: string): string => `#/edit/${encodeURIComponent(interview)}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
