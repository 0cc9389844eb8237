import type { Plugin } from "vite";
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

/** What several pages of the extension and its worker have in common; what makes a page do something is not among it. */
const SHARED = /\/(?:lib|components)\/|node_modules\/(?:preact|valibot|idb)/;

/** A page of the extension waits for each file that it is made of: what three share is one, and not a dozen. */
const sharedChunk: Plugin = {
  name: "shared-chunk",
  outputOptions: (options) =>
    options.format === "es"
      ? { ...options, advancedChunks: { groups: [{ name: "shared", minShareCount: 3, test: SHARED }] } }
      : null,
};

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [sharedChunk] }),
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "scripting", "contextMenus", "clipboardWrite"],
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
