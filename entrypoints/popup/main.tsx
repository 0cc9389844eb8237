import { render } from "preact";
import { browser } from "wxt/browser";
import { Popup } from "../../components/popup/popup.tsx";
import type { ListedPassage, PopupView } from "../../components/popup/popup-view.ts";
import { loadTranslate } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import type { CoverageDecision } from "../../lib/extension/stored-settings.ts";
import { orderTab } from "../../lib/extension/tab.ts";
import { PopupPage } from "./popup-page.ts";

const place = document.getElementById("popup");
if (place === null) throw new Error("The popup has no place to be shown in.");

const { language } = await readerSettings();
const translate = await loadTranslate(language);
document.documentElement.lang = interfaceTag(language);
const page = await PopupPage.ofTab();

function show(view: PopupView): void {
  if (place === null) return;
  render(
    <Popup
      view={view}
      translate={translate}
      onPassage={(passage) => void goTo(passage)}
      onDecision={(decision: CoverageDecision | null) => void page.decide(decision)}
      onSite={(annotate) => void page.annotateSite(annotate)}
      onOthers={(annotate) => void page.annotateOthers(annotate)}
      onBarSite={(bar) => void page.offerBarOnSite(bar)}
      onBarOthers={(bar) => void page.offerBarOnOthers(bar)}
      onScript={(script, scope) => void page.showIn(script, scope)}
      onSearch={() => void page.search().then(close)}
      onWords={() => {
        void browser.tabs.create({ url: new URL("words.html", browser.runtime.getURL("/")).href });
        close();
      }}
      onLibrary={() => {
        void browser.tabs.create({ url: new URL("library.html", browser.runtime.getURL("/")).href });
        close();
      }}
    />,
    place,
  );
}

async function goTo({ id, frame }: ListedPassage): Promise<void> {
  if (page.tab !== undefined) await orderTab(page.tab, { type: "show-passage", id }, frame);
  close();
}

show({ state: "loading" });
page.follow(show);
