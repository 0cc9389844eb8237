import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A real browser, its workers and its timers: what passes at the second try is listed as flaky and counted apart.
  retries: 1,
  fullyParallel: true,
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
});
