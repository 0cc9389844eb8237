import { resolve } from "node:path";
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { extensionAddress, startChromium } from "../tooling/chromium.ts";
import { type Site, startSite } from "../tooling/site.ts";

interface Fixtures {
  /** A fresh browser with the built extension. */
  readonly context: BrowserContext;
  /** A fresh browser without the extension; closed also where the test fails. */
  readonly plain: BrowserContext;
  /** The origin of the extension's own pages, such as `chrome-extension://…`. */
  readonly extension: string;
}

interface WorkerFixtures {
  /** Serves `e2e/pages/` as `/e2e/pages/…`, `samples/` as `/samples/…`, and pages that a test writes. */
  readonly site: Site;
}

/** Addresses of this machine, of the browser and of the extension. */
const STAYS_HERE =
  /^(?:https?:\/\/(?:127\.0\.0\.1|localhost|news\.test)[:/]|chrome|data:|blob:|about:|file:)/;

/** Playwright's `test` with the built extension in a real browser and a site on 127.0.0.1. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names.
    async ({}, use) => {
      const site = await startSite(resolve(import.meta.dirname, ".."));
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names.
  context: async ({}, use) => {
    const context = await startChromium();
    const sent: string[] = [];
    // What a policy stops never comes so far.
    await context.route(
      (address) => !STAYS_HERE.test(address.href),
      (route) => {
        sent.push(route.request().url());
        return route.abort();
      },
    );
    await use(context);
    expect(sent, "requests that would have left this machine").toEqual([]);
    await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names.
  plain: async ({}, use) => {
    const plain = await startChromium({ extension: false });
    await use(plain);
    await plain.close();
  },
  extension: async ({ context }, use) => {
    await use((await extensionAddress(context, "/")).slice(0, -1));
  },
});

export { expect };
