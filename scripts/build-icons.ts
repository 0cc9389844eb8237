import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumArguments, findChromium } from "../tooling/browser.mjs";

const folder = resolve(import.meta.dirname, "../public/icon");

/** Below this the seal's frame and fine strokes run together, so a plainer drawing stands in. In pixels. */
const SMALLEST_SEAL = 48;
const SIZES = [16, 32, 48, 96, 128];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("Install Chrome, Chromium or Edge to draw the icons.");
const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const drawing = readFileSync(join(folder, size < SMALLEST_SEAL ? "mark.svg" : "seal.svg"), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
    writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
