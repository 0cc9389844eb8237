import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArguments, findChromium } from "./tooling/browser.mjs";

/** Milliseconds for one test: on a machine that does much else, those that build data take several times their second. */
const LIMIT = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          testTimeout: LIMIT,
          include: ["{lib,components,entrypoints,scripts,bench,tooling}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.browser.test.{ts,tsx}", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "chromium",
          testTimeout: LIMIT,
          include: ["{lib,components,entrypoints}/**/*.browser.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? "", args: chromiumArguments() },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "firefox",
          include: ["e2e/**/*.firefox.test.ts"],
          // Each file starts a Firefox of its own, which takes longer than most of its tests.
          maxWorkers: 2,
          testTimeout: 60_000,
          // As in Chromium: the runner says which needed it.
          retry: 1,
        },
      },
    ],
  },
});
