import type { Interview } from "../../lib/interview/interview.ts";

/** What the library page shows: the part of its address behind the number sign says so. */
export type LibraryPlace =
  | { readonly page: "interviews" }
  /** `tab`: with the page in it, read as a transcript. */
  | { readonly page: "add"; readonly tab: number | null }
  | { readonly page: "edit"; readonly interview: string }
  /** Another rendition is added to the interview. */
  | { readonly page: "version"; readonly interview: string }
  | { readonly page: "highlights"; readonly highlight: string | null }
  | {
      readonly page: "transcript";
      readonly interview: string;
      readonly turn: number | null;
      /** The `id` of the rendition that is shown; `null` for the first. */
      readonly rendition: string | null;
    };

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
  const version = decoded(/^#?\/version\/([^/]+)$/.exec(hash)?.[1] ?? "");
  if (version !== "") return { page: "version", interview: version };
  const highlights = /^#?\/highlights(?:\/([^/]+))?$/.exec(hash);
  if (highlights !== null) return { page: "highlights", highlight: decoded(highlights[1] ?? "") || null };
  const match = /^#?\/interviews\/([^/]+)(?:\/(\d{1,6}))?(?:\/in\/([^/]+))?$/.exec(hash);
  const interview = decoded(match?.[1] ?? "");
  if (interview === "") return { page: "interviews" };
  const turn = match?.[2] === undefined ? null : Number(match[2]);
  return { page: "transcript", interview, turn, rendition: decoded(match?.[3] ?? "") || null };
}

/**
 * @param turn that is led to, if any
 * @param rendition that is shown, if it is not the first
 * @returns the part of the library page's address that shows a transcript
 */
export function transcriptAddress(
  interview: string,
  turn?: number | null,
  rendition?: string | null,
): string {
  const at = turn === undefined || turn === null ? "" : `/${turn}`;
  const version = rendition === undefined || rendition === null ? "" : `/in/${encodeURIComponent(rendition)}`;
  return `#/interviews/${encodeURIComponent(interview)}${at}${version}`;
}

/** @returns the `id` of a rendition as an address names it: `null` for the first of an interview */
export const furtherRendition = ({ renditions }: Pick<Interview, "renditions">, id: string): string | null =>
  renditions[0]?.id === id ? null : id;

/** @returns the part of the library page's address where another rendition is added to an interview of the reader's own */
export const versionAddress = (interview: string): string => `#/version/${encodeURIComponent(interview)}`;

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
