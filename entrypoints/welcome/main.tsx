import { render } from "preact";
import { type BrowserName, Welcome } from "../../components/welcome/welcome.tsx";
import { loadTranslate } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import { shortcutSettings, shortcuts } from "../../lib/extension/shortcuts.ts";

const place = document.getElementById("welcome");
if (place === null) throw new Error("The welcome has no place to be shown in.");

function browserName(): BrowserName {
  if (location.protocol === "moz-extension:") return "firefox";
  return navigator.userAgent.includes("Edg/") ? "edge" : "chrome";
}

async function show(): Promise<void> {
  const { language } = await readerSettings();
  const translate = await loadTranslate(language);
  document.documentElement.lang = interfaceTag(language);
  document.title = translate("extension_name");
  if (place === null) return;
  render(
    <Welcome
      browser={browserName()}
      commands={await shortcuts()}
      translate={translate}
      onKeys={shortcutSettings()}
    />,
    place,
  );
}

// Keys are changed on a page of the browser, and nothing says so.
document.addEventListener("visibilitychange", () => void show());
void show();
