import process from "node:process";
import { ensurePackages, run } from "./packages.mjs";

/** In milliseconds: a person reads as long as they like, and what is waited for within has limits of its own. */
const A_DAY = 24 * 60 * 60_000;

async function main() {
  await ensurePackages();
  const { ensureChromium } = await import("./install-browser.mjs");
  process.env.YUANHUA_CHROMIUM = await ensureChromium();
  const ended = await run("npx", ["tsx", "scripts/open-article.ts", ...process.argv.slice(2)], A_DAY);
  process.exitCode = ended ? 0 : 2;
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
