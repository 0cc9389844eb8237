import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";
import type { BrowserContext, Page } from "@playwright/test";
import type { FrameReport } from "../lib/extension/messages/frame-report.ts";
import { serviceWorker, startChromium } from "../tooling/chromium.ts";
import { reportExpression } from "../tooling/report-expression.ts";
import { runLimited } from "../tooling/run.mjs";
import { type Site, startSite } from "../tooling/site.ts";
import { table } from "../tooling/table.ts";
import { waitFor } from "../tooling/wait.mjs";

const root = resolve(import.meta.dirname, "..");
const PICTURES = join(root, "pictures");
const SAMPLE = "samples/article.html";

/** How long a page may take until it is annotated; a long one on a slow machine takes a second. */
const PATIENCE_MILLISECONDS = 15_000;

/** How long the extension may take to be built, in milliseconds; it takes 3 s. */
const BUILD_LIMIT = 3 * 60_000;

/** Wide enough for two columns of a terminal's table, short enough for one line each. */
const SHOWN_CHARACTERS = 26;

interface Wish {
  readonly file: string | null;
  readonly headless: boolean;
}

/** @throws Error with a sentence where the arguments are wrong */
function readWish(words: readonly string[]): Wish {
  const files = words.filter((word) => word !== "--headless");
  const [file, ...more] = files;
  if (more.length > 0 || file?.startsWith("-")) {
    throw new Error("Use: npm start [-- [--headless] FILE.html]");
  }
  if (file !== undefined && !(existsSync(file) && statSync(file).isFile())) {
    throw new Error(`There is no file "${file}": name a saved page, such as article.html.`);
  }
  const hasDisplay =
    process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
  return { file: file ?? null, headless: words.includes("--headless") || !hasDisplay };
}

/** Serves the sample articles, or the folder of a saved page. */
async function serve(file: string | null): Promise<{ site: Site; address: string }> {
  const site = await startSite(file === null ? root : dirname(resolve(file)));
  const path = file === null ? SAMPLE : encodeURIComponent(basename(file));
  return { site, address: `${site.origin}/${path}` };
}

/** @throws Error where it fails; what the builder says of it stands on standard error then */
async function build(): Promise<void> {
  const built = await runLimited("npx", ["wxt", "build"], { folder: root, limit: BUILD_LIMIT, quiet: true });
  if (!built) throw new Error("The extension could not be built.");
}

const stepExpression = (address: string): string => `(async () => {
  const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(address)} });
  await chrome.tabs.sendMessage(tab.id, { type: "step", direction: "next" });
})()`;

/** What the reader found on the page that is open, once it has looked; `null` where it saw no reason to look. */
async function reportOf(context: BrowserContext, address: string): Promise<FrameReport | null> {
  const worker = await serviceWorker(context);
  const until = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const asking = worker.evaluate<FrameReport | null>(reportExpression(address));
    const report = await waitFor("the reader's report on the page", PATIENCE_MILLISECONDS, asking);
    if (report?.covered === true || Date.now() > until) return report;
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

const shorten = (text: string): string => {
  const characters = [...text.replaceAll(/\s+/g, " ")];
  return characters.length <= SHOWN_CHARACTERS
    ? text
    : `${characters.slice(0, SHOWN_CHARACTERS - 1).join("")}…`;
};

function printReport(report: FrameReport | null): void {
  if (report?.interview == null || !report.covered) {
    process.stdout.write("\nThis page covers no interview that Yuanhua knows. It was left as it is.\n");
    return;
  }
  process.stdout.write(`\nThis page covers: ${report.interview.title}\n\n`);
  const rows = report.passages.map((passage, index) => [
    String(index + 1),
    [passage.kind, ...passage.flags].join(", "),
    passage.quoted ? "quoted" : "",
    passage.speakers.join(", "),
    shorten(passage.text),
  ]);
  process.stdout.write(`${table(["", "verdict", "", "words of", "passage"], rows)}\n`);
}

/** Opens the card of the first passage by the keyboard's command and takes a picture of the window. */
async function takePicture(context: BrowserContext, page: Page, covered: boolean): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  if (covered) {
    const worker = await serviceWorker(context);
    const stepping = worker.evaluate(stepExpression(page.url()));
    await waitFor("the reader to step to a passage", PATIENCE_MILLISECONDS, stepping);
    await page.waitForFunction(() => document.querySelector("yuanhua-card") !== null, undefined, {
      timeout: PATIENCE_MILLISECONDS,
    });
    const painting = page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    await waitFor("the card to be painted", PATIENCE_MILLISECONDS, painting);
  }
  const path = join(PICTURES, "article.png");
  await page.screenshot({ path });
  return path;
}

async function main(): Promise<void> {
  const { file, headless } = readWish(process.argv.slice(2));
  process.stdout.write("Building the extension…\n");
  await build();
  const { site, address } = await serve(file);
  const context = await startChromium({
    headless,
    ...(headless ? { width: 1100, height: 860, scale: 2 } : {}),
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    await page.bringToFront();
    if (headless) {
      const report = await reportOf(context, address);
      printReport(report);
      const picture = await takePicture(context, page, report?.covered === true);
      process.stdout.write(`\nA picture of the page: ${picture}\n`);
    } else {
      process.stdout.write(`Reading ${address}\nPoint at an underlined passage. Close the browser to end.\n`);
      await new Promise((closed) => context.once("close", closed));
    }
  } finally {
    await context.close();
    await site.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
