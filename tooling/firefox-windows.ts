import type { Browser } from "puppeteer-core";
import * as v from "valibot";
import { EXTENSION } from "./firefox.ts";

/*
 * What Puppeteer has no words for: private windows, the pages in them, and Firefox itself. WebDriver BiDi is spoken,
 * with Mozilla's own scope "chrome", which `--remote-allow-system-access` opens.
 */

interface Connection {
  send(method: string, parameters: object): Promise<unknown>;
}

const Contexts = v.object({
  result: v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) }),
});
const Evaluated = v.object({ result: v.object({ result: v.object({ value: v.optional(v.unknown()) }) }) });

const isConnection = (value: unknown): value is Connection =>
  typeof value === "object" && value !== null && typeof Reflect.get(value, "send") === "function";

function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, "connection");
  if (!isConnection(connection)) throw new Error("The browser takes no commands.");
  return connection;
}

async function contexts(browser: Browser, scope: object = {}): Promise<{ context: string; url: string }[]> {
  return v.parse(Contexts, await connectionOf(browser).send("browsingContext.getTree", scope)).result
    .contexts;
}

async function evaluateIn(browser: Browser, context: string, expression: string): Promise<unknown> {
  const answer = await connectionOf(browser).send("script.evaluate", {
    ...{ expression, target: { context }, awaitPromise: true },
  });
  return v.parse(Evaluated, answer).result.result.value;
}

/** Lets the extension work in private windows, as a person does in Firefox's list of extensions. It is started anew. */
export async function allowInPrivateWindows(browser: Browser): Promise<void> {
  const [firefox] = await contexts(browser, { "moz:scope": "chrome" });
  if (firefox === undefined) throw new Error("Firefox has no window.");
  await evaluateIn(
    browser,
    firefox.context,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID("${EXTENSION}");
      const granted = { permissions: ["internal:privateBrowsingAllowed"], origins: [] };
      await ExtensionPermissions.add("${EXTENSION}", granted, extension);
      await (await AddonManager.getAddonByID("${EXTENSION}")).reload();
    })()`,
  );
}

/** What an expression is in the page at an address, in whichever window it is open; `undefined` while it is nowhere. */
export async function evaluateAt(browser: Browser, address: string, expression: string): Promise<unknown> {
  const page = (await contexts(browser)).find(({ url }) => url === address);
  return page === undefined ? undefined : evaluateIn(browser, page.context, expression);
}
