/** @returns the parts of an address, `null` where it is none */
export function parsedAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Addresses that have pages of the web, or of this machine. */
export const isPageAddress = ({ protocol }: URL): boolean => ["http:", "https:", "file:"].includes(protocol);

/** What an app without paths of its own calls its pages by: `#/…` and `#!…`. Other fragments are places in a page. */
export const routeOf = ({ hash }: URL): string => (/^#[!/]/.test(hash) ? hash : "");
