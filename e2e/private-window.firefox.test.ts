import { expect, test } from "vitest";
import { EXTENSION_ORIGIN, extensionPage } from "../tooling/firefox.ts";
import { allowInPrivateWindows, evaluateAt } from "../tooling/firefox-windows.ts";
import { firefoxOnSite } from "./firefox.ts";

const LIMIT = { timeout: 15_000 };
const LIBRARY = `${EXTENSION_ORIGIN}/library.html`;
const POPUP = `${EXTENSION_ORIGIN}/popup.html`;
const WITHHELD = "Firefox opens no store for pages in a private window.";

const firefox = firefoxOnSite();

test("pages in a private window say that there is no store, and the popup opens them in a normal one", async () => {
  const { browser } = firefox;
  await allowInPrivateWindows(browser);
  const page = await extensionPage(browser, "settings.html");
  await expect.poll(() => page.evaluate("browser.extension.isAllowedIncognitoAccess()"), LIMIT).toBe(true);
  await page.evaluate(
    "browser.windows.create({ incognito: true, url: ['/popup.html', '/library.html#/highlights'] })",
  );

  const said = () => evaluateAt(browser, `${LIBRARY}#/highlights`, "document.body.innerText");
  await expect.poll(said, LIMIT).toContain(WITHHELD);

  const press = "document.querySelector('header .open-page')?.click()";
  await expect
    .poll(() => evaluateAt(browser, POPUP, "document.querySelector('main') !== null"), LIMIT)
    .toBe(true);
  await evaluateAt(browser, POPUP, press);
  const opened = () =>
    page.evaluate(
      "browser.tabs.query({ url: location.origin + '/library.html' }).then((tabs) => tabs.map(({ incognito, url }) => [incognito, new URL(url).hash]))",
    );
  await expect.poll(opened, LIMIT).toContainEqual([false, ""]);
}, 60_000);
