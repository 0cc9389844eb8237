import { existsSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";

const CHROMIUM_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const CHROMIUM_PLACES = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    join(homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, "Chromium/Application/chrome.exe"),
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
};

const FIREFOX_NAMES = ["firefox-esr", "firefox"];
const FIREFOX_PLACES = {
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, "Mozilla Firefox/firefox.exe")];
  }),
};

/**
 * @param {readonly string[]} names
 * @param {Record<string, string[]>} places
 * @returns {string | undefined} the path of the first that exists
 */
function findProgram(names, places) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(places[platform()] ?? []),
  ];
  return candidates.find((candidate) => existsSync(candidate));
}

/**
 * The installed Chromium, Chrome or Edge; `YUANHUA_CHROMIUM` names another one.
 * @returns {string | undefined} the path of its executable
 */
export function findChromium() {
  return process.env.YUANHUA_CHROMIUM ?? findProgram(CHROMIUM_NAMES, CHROMIUM_PLACES);
}

/**
 * The installed Firefox; `YUANHUA_FIREFOX` names another one.
 * @returns {string | undefined} the path of its executable
 */
export function findFirefox() {
  return process.env.YUANHUA_FIREFOX ?? findProgram(FIREFOX_NAMES, FIREFOX_PLACES);
}

/** A host name that leads to this machine: pages there are of no secure context, as most old ones on the web. */
export const INSECURE_HOST = "news.test";

/**
 * Arguments for a Chromium that talks to this machine alone: every host but 127.0.0.1 is unknown to it.
 * @returns {string[]}
 */
export function chromiumArguments() {
  const asRoot = process.getuid?.() === 0;
  return [
    ...(asRoot ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--enable-unsafe-extension-debugging",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
  ];
}
