import { serviceWorker } from "./chromium.ts";
import { expect, test } from "./test.ts";

test("the built extension starts in Chromium", async ({ context }) => {
  const worker = await serviceWorker(context);
  const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
  expect(manifest.manifest_version).toBe(3);
  expect(
    Object.values(manifest.commands ?? {}).filter((command) => command.suggested_key !== undefined).length,
  ).toBeLessThanOrEqual(4);
});
