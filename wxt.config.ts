import { defineConfig } from "wxt";

/** Kept apart from the version of Chrome on the developer's machine: the oldest browsers with the CSS Custom Highlight API that the reader needs. */
const OLDEST_CHROMIUM = "116";
const OLDEST_FIREFOX = "142.0";

export default defineConfig({
  imports: false,
  manifest: ({ browser }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "scripting", "contextMenus"],
    host_permissions: ["<all_urls>"],
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
