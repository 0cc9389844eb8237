import { render } from "preact";
import { browser } from "wxt/browser";
import { HighlightBrowser } from "../../components/highlights/highlight-browser.tsx";
import type { StripTurn } from "../../components/interview-strip/interview-strip-turns.ts";
import { pageQuery, takeAddress, transcriptAddress } from "../../components/library/library-address.ts";
import { fitPanel } from "../../components/popup/fit-panel.ts";
import { Popup, type PopupProps, type PopupTab } from "../../components/popup/popup.tsx";
import type { ListedPassage, PopupView } from "../../components/popup/popup-view.ts";
import { openExtensionPage } from "../../lib/extension/extension-page.ts";
import { loadTranslate } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import { openSidePanel } from "../../lib/extension/side-panel.ts";
import { orderTab } from "../../lib/extension/tab.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { isBackupDueNow } from "../../lib/services/backup.ts";
import { HighlightLibrary } from "../../lib/services/highlight-library.ts";
import { PopupPage } from "./popup-page.ts";

const place = document.getElementById("popup");
if (place === null) throw new Error("The popup has no place to be shown in.");

const { language } = await readerSettings();
const translate = await loadTranslate(language);
document.documentElement.lang = interfaceTag(language);
const page = await PopupPage.ofTab();
const library = new HighlightLibrary();

let view: PopupView = { state: "loading" };
let turns: readonly StripTurn[] = [];
/** `popup.html?list` opens at the highlights. */
let tab: PopupTab = new URLSearchParams(location.search).has("list") ? "highlights" : "page";
let ofPage: readonly Highlight[] = [];
let copies: readonly Highlight[] = [];
let isBackupDue = false;
let transcript: PopupProps["transcript"] = "none";
/** The highlight whose note is to be written. */
const target = await page.askedHighlight();
if (target !== null) tab = "highlights";

function show(): void {
  if (place === null) return;
  render(
    <Popup
      view={view}
      turns={turns}
      tab={tab}
      kept={ofPage.length}
      copies={copies.length}
      onCopies={() => void page.showCopies(copies).then(close)}
      highlights={
        <HighlightBrowser
          source={library}
          ofPage={ofPage}
          missing={view.state === "reached" ? view.missing : []}
          incomplete={view.state === "reached" ? view.incomplete : []}
          key={ofPage.length === 0 ? "all" : target}
          target={target}
          translate={translate}
          onFound={rowsShown}
        />
      }
      translate={translate}
      onTab={(chosen) => {
        tab = chosen;
        show();
      }}
      onPassage={(passage) => void goTo(passage)}
      onTurn={openTurn}
      onDecision={(decision) => void page.decide(decision)}
      onSite={(annotate) => void page.annotateSite(annotate)}
      onBarSite={(bar) => void page.offerBarOnSite(bar)}
      onScript={(script, scope) => void page.showIn(script, scope)}
      onSearch={() => void page.search().then(close)}
      onPanel={() => {
        openSidePanel(page.window);
        close();
      }}
      onLibrary={() => openPage("library.html")}
      onSettings={() => openPage("settings.html")}
      onBackup={isBackupDue ? () => openPage("settings.html#backup") : null}
      transcript={view.state === "reached" && view.script === "original" ? transcript : "none"}
      onTakeTranscript={() => {
        if (page.tab !== undefined) openPage(`library.html${takeAddress(page.tab)}`);
      }}
    />,
    place,
  );
}

function openPage(path: string): void {
  // A popup that closes at once asks for nothing any more.
  void openExtensionPage(path, browser.extension.inIncognitoContext).finally(close);
}

/** The transcript at a turn, with what the page took of it all. */
function openTurn(turn: number): void {
  if (view.state !== "reached" || view.interview === null || page.tab === undefined) return;
  openPage(`library.html${pageQuery(page.tab)}${transcriptAddress(view.interview.id, turn)}`);
}

async function goTo({ id, frame }: ListedPassage): Promise<void> {
  if (page.tab !== undefined) await orderTab(page.tab, { type: "show-passage", id }, frame);
  close();
}

async function showHighlights(): Promise<void> {
  // Which of the two is known first depends on the machine; at what the popup opens must not.
  const [kept] = await Promise.all([page.highlights(), pageKnown]);
  ofPage = [...kept.filter(({ id }) => id === target), ...kept.filter(({ id }) => id !== target)];
  // A page that is no coverage has nothing else to say, and its highlights come first.
  if (ofPage.length > 0 && !(view.state === "reached" && view.passages.length > 0)) tab = "highlights";
  show();
}

/** Ends `pageKnown`: it is known what there is to say of the page. */
let pageIsKnown: () => void = () => {};
const pageKnown = new Promise<void>((resolve) => {
  pageIsKnown = resolve;
});

fitPanel();
show();
page.follow((changed, changedTurns) => {
  view = changed;
  turns = changedTurns;
  pageIsKnown();
  show();
});
/** Ends `firstRows`: the first rows are shown, and work on the whole store may begin. */
let rowsShown: () => void = () => {};
const firstRows = new Promise<void>((resolve) => {
  rowsShown = resolve;
});

/** In milliseconds: time to find the list of highlights. */
const OFFERS_LATER = 800;

/**
 * Offers what takes longer to know once everything else is shown: to read the page as a transcript takes all of its
 * text, and to look for highlights of copies the whole index.
 */
async function offerMore(): Promise<void> {
  // Who opens the popup for its list presses that at once; the work on the whole store would stand in the way.
  if (tab === "page") await new Promise((resolve) => setTimeout(resolve, OFFERS_LATER));
  if (tab === "highlights") await firstRows;
  transcript = await page.transcript();
  if (transcript !== "none") show();
  isBackupDue = await isBackupDueNow();
  if (isBackupDue) show();
  copies = await page.copies(library);
  if (copies.length > 0) show();
}

// What cannot be read says so itself, once the list is shown.
void showHighlights()
  .then(offerMore)
  .catch(() => undefined);
