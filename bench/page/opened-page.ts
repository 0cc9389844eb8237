import type { Page } from "@playwright/test";

/**
 * How long a page may take to load, in milliseconds. The slowest of 40 saved pages takes 1.5 s; one whose script
 * opens its document anew never says that it has loaded.
 */
const LOAD_LIMIT = 5_000;
/** How long a page without the extension gets to settle, in milliseconds: as long as a look takes with it. */
export const SETTLE = 300;

/** Goes to an address. @returns whether the page said in time that it has loaded */
export async function open(page: Page, address: string): Promise<boolean> {
  try {
    await page.goto(address, { waitUntil: "load", timeout: LOAD_LIMIT });
    return true;
  } catch {
    return false;
  }
}
