import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { loadExtension, startChromium } from "../../tooling/chromium.ts";

const SOURCES = join(import.meta.dirname, "extension");

/**
 * Starts the browser that ours is measured in with an extension that does nothing of the kind: its content script
 * sends one message and gets an answer, its popup reads one row of a database and stays empty. Machines differ by a
 * factor of four; only what is above the baseline of the same run tells about ours.
 * @returns the browser; its copy of the extension goes when it is closed
 */
export async function startBaseline(): Promise<BrowserContext> {
  const folder = mkdtempSync(join(tmpdir(), "baseline-extension-"));
  cpSync(SOURCES, folder, { recursive: true });
  const context = await startChromium({ extension: false });
  context.once("close", () => rmSync(folder, { recursive: true, force: true }));
  try {
    await loadExtension(context, folder);
  } catch (problem) {
    await context.close();
    throw problem;
  }
  return context;
}
