/** The extension API, for functions that a test runs inside the service worker or a page of the extension. */
declare const chrome: typeof import("wxt/browser")["browser"];
