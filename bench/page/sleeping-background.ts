import type { BrowserContext, Page } from "@playwright/test";
import { waitFor } from "../../tooling/wait.mjs";

/** How long a service worker may take to end, in milliseconds; it takes 50. */
const STOP_LIMIT = 10_000;

/**
 * Puts all service workers of the browser to sleep, and waits until they are.
 * @param page any page of the browser
 * @throws Error where they do not end
 */
export async function stopBackground(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve();
    });
  });
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await waitFor("the service worker to stop", STOP_LIMIT, stopped);
  await session.detach();
}
