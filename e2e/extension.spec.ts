import { serviceWorker } from "../tooling/chromium.ts";
import { expect, test } from "./test.ts";

test("the built extension starts in Chromium", async ({ context }) => {
  const worker = await serviceWorker(context);
  const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
  expect(manifest.manifest_version).toBe(3);
  expect(
    Object.values(manifest.commands ?? {}).filter((command) => command.suggested_key !== undefined).length,
  ).toBeLessThanOrEqual(4);
});

test("a service worker that was stopped is started when a test asks for it", async ({ context }) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  const worker = await serviceWorker(context);
  expect(await worker.evaluate(() => chrome.runtime.getManifest().manifest_version)).toBe(3);
});

test("the extension's own pages can send nothing anywhere", async ({ context, extension }) => {
  const page = await context.newPage();
  await page.goto(`${extension}/library.html`);
  const refused = await page.evaluate(async () => {
    const violated: string[] = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      violated.push(effectiveDirective),
    );
    await fetch("https://example.org/", { method: "POST", body: "a note" }).catch(() => undefined);
    const picture = new Image();
    const failed = new Promise((resolve) => picture.addEventListener("error", resolve));
    picture.src = "https://example.org/a.png";
    await failed;
    return violated;
  });
  expect(refused).toEqual(["connect-src", "img-src"]);
});
