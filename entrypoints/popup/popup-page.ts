import { type Browser, browser } from "wxt/browser";
import { type StripTurn, stripTurns } from "../../components/interview-strip/interview-strip-turns.ts";
import type { PopupProps } from "../../components/popup/popup.tsx";
import { type PopupView, popupView } from "../../components/popup/popup-view.ts";
import { cleanAddress } from "../../lib/address/clean-address.ts";
import { openSearch, startReaderEverywhere } from "../../lib/extension/frames.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { isPassagesChanged } from "../../lib/extension/messages/reader-messages.ts";
import { pageChoices, type ScriptScope } from "../../lib/extension/page-choices.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import type { CoverageDecision, PageScript } from "../../lib/extension/stored-settings.ts";
import { orderTab, passagesOfTab, reportOfTab, type TabPassage } from "../../lib/extension/tab.ts";
import { pageOfTab } from "../../lib/extension/tab-page.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { titledIn } from "../../lib/interview/title-in.ts";
import { convertTexts } from "../../lib/services/conversion.ts";
import { grantCopies } from "../../lib/services/granted-copies.ts";
import type { HighlightLibrary } from "../../lib/services/highlight-library.ts";
import { interviews } from "../../lib/services/interviews.ts";
import { NOTE_KEY } from "../../lib/services/opened-highlight.ts";
import { choosePageScript } from "../../lib/services/page-script.ts";
import { namesInScript, shownScript, speakerNames } from "../../lib/services/shown-names.ts";
import { chooseForSite, decideForPage } from "../../lib/services/site-choices.ts";
import { highlightStore } from "../../lib/services/store.ts";

/** A parameter of the popup's address that names another tab than the one in front, for the popup in a tab of its own. */
const TAB_PARAMETER = "tab";

/** What there is to say of the page, and of each turn of the interview that it covers; none where that is not known. */
type Show = (view: PopupView, turns: readonly StripTurn[]) => void;

/** The page that the popup was opened on. */
export class PopupPage {
  readonly #tab: Browser.tabs.Tab | undefined;
  #show: Show = () => {};
  /** Numbers the updates. */
  #latest = 0;

  private constructor(tab: Browser.tabs.Tab | undefined) {
    this.#tab = tab;
  }

  static async ofTab(): Promise<PopupPage> {
    const named = Number(new URLSearchParams(location.search).get(TAB_PARAMETER) ?? Number.NaN);
    if (Number.isInteger(named)) return new PopupPage(await browser.tabs.get(named));
    return new PopupPage((await browser.tabs.query({ active: true, currentWindow: true }))[0]);
  }

  get tab(): number | undefined {
    return this.#tab?.id;
  }

  /** The window that it is in. */
  get window(): number {
    return this.#tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  }

  /** Shows what the page covers, at once and whenever that or a setting changes. */
  follow(show: Show): void {
    this.#show = show;
    void this.#update();
    browser.storage.local.onChanged.addListener(() => void this.#update());
    // The frame's reader says this to the background, and every page of the extension hears it.
    browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
      if (sender.tab?.id === this.tab && isPassagesChanged(message)) void this.#update();
      return false;
    });
  }

  async decide(decision: CoverageDecision | null): Promise<void> {
    if (this.#tab !== undefined) await decideForPage(this.#tab, decision);
    await this.#update();
  }

  async annotateSite(annotate: boolean): Promise<void> {
    if (this.#tab !== undefined) await chooseForSite(this.#tab, { annotate });
    await this.#update();
  }

  async offerBarOnSite(bar: boolean): Promise<void> {
    if (this.#tab !== undefined) await chooseForSite(this.#tab, { bar });
    await this.#update();
  }

  async showIn(script: PageScript | "original", scope: ScriptScope): Promise<void> {
    if (this.#tab !== undefined) await choosePageScript(this.#tab, script, scope);
    await this.#update();
  }

  /** The reader's highlights of the page. @throws StoreError */
  async highlights(): Promise<Highlight[]> {
    const address = cleanAddress(this.#address);
    return address === null ? [] : highlightStore.ofPage([address]);
  }

  /** Highlights of the page that were made at other addresses. @throws StoreError */
  async copies(library: HighlightLibrary): Promise<Highlight[]> {
    return library.copiesOf(this.#tab?.title ?? "", this.#address, await this.#claimed());
  }

  /** What the page calls its own address; empty for nothing. */
  async #claimed(): Promise<string> {
    if (this.tab === undefined) return "";
    try {
      const [result] = await browser.scripting.executeScript({
        target: { tabId: this.tab },
        func: (length: number) =>
          String(document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "").slice(
            0,
            length,
          ),
        args: [LONGEST_ADDRESS],
      });
      return String(result?.result ?? "");
    } catch {
      return "";
    }
  }

  /** Whether the page has what reads as a transcript. The reader of transcripts is loaded only to tell that. */
  async transcript(): Promise<PopupProps["transcript"]> {
    const taken = this.tab === undefined ? null : await pageOfTab(this.tab);
    if (taken === null) return "none";
    const { isTranscriptPage } = await import("../../components/library/page-transcript.ts");
    if (!isTranscriptPage(taken)) return "none";
    return taken.isPrivate ? "private" : "offered";
  }

  /** Looks for highlights of copies on the page, and paints those that are found. */
  async showCopies(copies: readonly Highlight[]): Promise<void> {
    if (this.#tab === undefined || this.tab === undefined) return;
    const ids = copies.map(({ id }) => id);
    await grantCopies(this.#tab, ids);
    for (const frame of await startReaderEverywhere(this.tab))
      await orderTab(this.tab, { type: "show-copies", ids }, frame);
  }

  /** The highlight that a page's bar has asked for, once; `null` if the popup was opened by itself. */
  async askedHighlight(): Promise<string | null> {
    const asked: unknown = (await browser.storage.session.get(NOTE_KEY))[NOTE_KEY];
    await browser.storage.session.remove(NOTE_KEY);
    return typeof asked === "string" ? asked : null;
  }

  /** Opens the search bar of the page. */
  async search(): Promise<void> {
    if (this.tab !== undefined) await openSearch(this.tab);
  }

  get #address(): string {
    return this.#tab?.url ?? "";
  }

  /** Two changes that follow one another are read at once, and the page may answer the later one first. */
  async #update(): Promise<void> {
    const update = ++this.#latest;
    if (this.tab === undefined) {
      this.#show({ state: "unreachable", reason: "browser-page" }, []);
      return;
    }
    const [report, choices, found] = await Promise.all([
      reportOfTab(this.tab, this.#address),
      pageChoices({ id: this.tab, url: this.#address }),
      passagesOfTab(this.tab),
    ]);
    const view = popupView(report, choices);
    const [shown, turns] = await withInterview(view, found).catch(() => [view, []] as const);
    if (update === this.#latest) this.#show(shown, turns);
  }
}

/** A longer address is none that a page could be found by (UTF-16). */
const LONGEST_ADDRESS = 2000;

/**
 * Writes the interview's title in the language of the interface and the speakers' names in the script in which their
 * words are shown, and tells what the page took of each turn.
 * @param found all that is known of the page's passages
 */
async function withInterview(
  view: PopupView,
  found: readonly TabPassage[],
): Promise<readonly [PopupView, readonly StripTurn[]]> {
  if (view.state !== "reached") return [view, []];
  const interview = (await interviews()).find(({ id }) => id === view.interview?.id);
  if (interview === undefined) return [view, []];
  const settings = await readerSettings();
  const tag = interfaceTag(settings.language);
  const script = shownScript(settings, view.written, tag);
  const names = await namesInScript(interview, script, convertTexts);
  const passages = view.passages.map((passage) => ({
    ...passage,
    speakers: passage.speakers.map((name) => names.get(name) ?? name),
  }));
  const own = found.filter((one) => one.interview === interview.id).map(({ passage }) => passage);
  const turns = stripTurns(interview, own, await speakerNames(interview, script, convertTexts));
  return [{ ...view, interview: titledIn(interview, tag), passages }, turns];
}
