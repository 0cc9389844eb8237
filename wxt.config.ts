import type { Plugin, Rolldown } from "vite";
import { defineConfig } from "wxt";

/** Kept apart from the version of Chrome on the developer's machine: the oldest browsers with the CSS Custom Highlight API that the reader needs. */
const OLDEST_CHROMIUM = "116";
const OLDEST_FIREFOX = "142.0";

/**
 * What the extension's own pages and its worker may load: what it brings, and nothing from anywhere else. With
 * `connect-src` they could send nothing, whatever code ran in them.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What pages have in common lies there; what makes a page do something does not. */
const SHARED =
  /\/(?:lib|components)\/|node_modules\/(?:preact|valibot|idb)|wxt-(?:html-)?plugins|preload-helper/;
/** What begins by itself, and what the side panel loads once its first rows are painted. */
const BEGINNING =
  /\/(background|library|popup|settings|sidepanel|covered-interviews)(?:\/index\.(?:html|ts)|\.ts)$/;

type Chunking = Rolldown.ChunkingContext;

/** Which of these a module is loaded with at once; what they import later, by `import()`, is with none. */
function loadedWith(id: string, chunking: Chunking): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [id];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const name = BEGINNING.exec(one)?.[1];
    if (name !== undefined) found.add(name);
    waiting.push(...(chunking.getModuleInfo(one)?.importers ?? []));
  }
  return [...found].sort();
}

/**
 * The file that a module goes into. A page waits for each file that it begins with: what the panel begins with is one,
 * what the worker and pages know of interviews and highlights another, and only pages load what is of pages alone.
 */
function sharedFile(id: string, chunking: Chunking): string | null {
  const names = loadedWith(id, chunking);
  if (names.length < 2) return null;
  if (names.includes("sidepanel")) return "shared";
  if (names.includes("background") || names.includes("covered-interviews")) return "known";
  return names.join("-");
}

const sharedChunks: Plugin = {
  name: "shared-chunks",
  outputOptions: (options) => {
    if (options.format !== "es") return null;
    // A group takes with it what its modules import: what most have in common is taken first.
    const ordered = ["shared", "known", "library-popup-settings", null];
    const groups = ordered.map((only, at) => ({
      name: (id: string, chunking: Chunking): string | null => {
        const name = sharedFile(id, chunking);
        return only === null || name === only ? name : null;
      },
      test: SHARED,
      priority: ordered.length - at,
    }));
    return { ...options, codeSplitting: { groups } };
  },
};

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [sharedChunks],
    // Every browser that it runs in knows `modulepreload`: what stands in for it would be one more file to wait for.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: [
      ...["storage", "unlimitedStorage", "scripting", "contextMenus", "clipboardWrite"],
      // Firefox has a sidebar, for which it asks nothing.
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    host_permissions: ["<all_urls>"],
    // By hand, since what wxt puts into a content script of its own is larger than the gate, and talks to the page.
    content_scripts: [
      {
        matches: ["<all_urls>"],
        js: ["gate.js"],
        run_at: "document_idle",
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: { extension_pages: POLICY },
    action: {},
    options_ui: { page: "settings.html", open_in_tab: true },
    commands: {
      // Without keys until a person gives it some: Chromium takes four commands with keys, and has none to spare.
      [browser === "firefox" ? "_execute_browser_action" : "_execute_action"]: {},
      "next-passage": {
        suggested_key: { default: "Alt+Period" },
        description: "__MSG_command_next_passage__",
      },
      "previous-passage": {
        suggested_key: { default: "Alt+Comma" },
        description: "__MSG_command_previous_passage__",
      },
      "convert-page": {
        // S for script. Chromium gives no extension Alt+Shift with Z, X or C.
        suggested_key: { default: "Alt+Shift+S" },
        description: "__MSG_command_convert_page__",
      },
      "keep-selection": {
        suggested_key: { default: "Alt+Shift+H" },
        description: "__MSG_menu_keep_selection__",
      },
      "open-panel": { description: "__MSG_panel_open__" },
      "search-page": { description: "__MSG_command_search_page__" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "yuanhua@yuanhua.invalid",
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROMIUM }),
  }),
});
