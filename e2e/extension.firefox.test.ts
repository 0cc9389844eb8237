import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BUILT_FOR_FIREFOX, startFirefox } from "../tooling/firefox.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await startFirefox();
}, 60_000);

afterAll(() => browser?.close());

it("takes the built extension", async () => {
  const manifest: unknown = JSON.parse(readFileSync(join(BUILT_FOR_FIREFOX, "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ manifest_version: 2, browser_specific_settings: { gecko: {} } });
  expect(await browser.version()).toContain("firefox");
});
