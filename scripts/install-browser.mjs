import { spawnSync } from "node:child_process";
import process from "node:process";
import { findChromium, findFirefox } from "../tooling/browser.mjs";
import { run } from "./packages.mjs";

/** Chinese glyphs come with the browser, or pictures show empty boxes. */
const CHROMIUM_PACKAGES = ["chromium", "fonts-noto-cjk"];
const FIREFOX_PACKAGES = ["firefox-esr"];
/** How long a question to the system may take, in milliseconds; it takes 50. */
const ASK_LIMIT = 10_000;

/**
 * Installs Debian packages where that needs no password.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether it was tried and ended well
 */
async function installWithApt(packages) {
  if (
    process.platform !== "linux" ||
    spawnSync("apt-get", ["--version"], { timeout: ASK_LIMIT }).status !== 0
  )
    return false;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && spawnSync("sudo", ["-n", "true"], { timeout: ASK_LIMIT }).status !== 0) return false;
  const before = asRoot ? [] : ["sudo", "-n"];
  const apt = (/** @type {string[]} */ ...words) => {
    const [command = "apt-get", ...rest] = [...before, "apt-get", "-qq", ...words];
    return run(command, rest);
  };
  return (await apt("update")) && apt("install", "-y", "--no-install-recommends", ...packages);
}

/**
 * An installed Chromium, Chrome or Edge; else it installs Chromium: with apt, else with Playwright.
 * @returns {Promise<string>} the path of its executable
 * @throws Error with a sentence that says what to do
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  process.stderr.write("No Chrome, Chromium or Edge is installed: installing Chromium…\n");
  if (await installWithApt(CHROMIUM_PACKAGES)) {
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  if (
    (await run("npx", ["playwright", "install", "--with-deps", "chromium"])) ||
    (await run("npx", ["playwright", "install", "chromium"]))
  ) {
    const { chromium } = await import("@playwright/test");
    process.env.YUANHUA_CHROMIUM = chromium.executablePath();
    return chromium.executablePath();
  }
  throw new Error(
    "No browser was found and none could be installed: install Chrome, Chromium or Edge, or name one in the variable YUANHUA_CHROMIUM, then run this again.",
  );
}

/**
 * An installed Firefox; else it installs one with apt.
 * @returns {Promise<string | undefined>} the path of its executable
 */
export async function ensureFirefox() {
  const found = findFirefox();
  if (found !== undefined) return found;
  process.stderr.write("No Firefox is installed: trying to install it…\n");
  return (await installWithApt(FIREFOX_PACKAGES)) ? findFirefox() : undefined;
}
