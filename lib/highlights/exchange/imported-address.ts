import { cleanAddress } from "../../address/clean-address.ts";

/**
 * An address of a file as it is kept: without credentials and tracking parameters.
 * @returns empty where the file names none; `null` for what is no page, and for a file on another machine, which would
 * be told who opens it
 */
export function importedAddress(address: string): string | null {
  if (address === "") return "";
  const clean = cleanAddress(address);
  if (clean === null) return null;
  const { protocol, host } = new URL(clean);
  return protocol === "file:" && host !== "" ? null : clean;
}
