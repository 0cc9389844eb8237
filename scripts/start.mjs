import process from "node:process";
import { ensurePackages, run } from "./packages.mjs";

async function main() {
  ensurePackages();
  const { ensureChromium } = await import("./install-browser.mjs");
  process.env.YUANHUA_CHROMIUM = await ensureChromium();
  const ended = run("npx", ["tsx", "scripts/open-article.ts", ...process.argv.slice(2)]);
  process.exitCode = ended ? 0 : 2;
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
