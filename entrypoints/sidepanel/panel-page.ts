import type { PanelPassage, PanelView } from "../../components/panel/panel-view.ts";
import { type PopupView, popupView } from "../../components/popup/popup-view.ts";
import { cleanAddress } from "../../lib/address/clean-address.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { pageChoices } from "../../lib/extension/page-choices.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import { orderTab, passagesOfTab, reportOfTab, type TabPassage } from "../../lib/extension/tab.ts";
import { titledIn } from "../../lib/interview/title-in.ts";
import { shownScript } from "../../lib/services/shown-names.ts";
import type { ShownRendition } from "../../lib/services/shown-rendition.ts";
import type { CoveredInterviews } from "./covered-interviews.ts";
import { nextPainting } from "./next-painting.ts";
import type { ShownIn } from "./shown-in.ts";
import { TabInFront } from "./tab-in-front.ts";

type ReachedPage = Extract<PopupView, { readonly state: "reached" }>;
type ListedPassage = ReachedPage["passages"][number];

const LOADING: PanelView = { page: { state: "loading" }, title: "", passages: [], covered: null };

/** What is known of the page in front, read anew whenever that is another or has changed. */
export class PanelPage {
  readonly #front: TabInFront;
  /** What the library has to say of the page; `null` until it is loaded, which the first rows do not wait for. */
  #covered: CoveredInterviews | null = null;
  readonly #shown = new WeakMap<ListedPassage, PanelPassage>();
  #known: () => void = () => {};
  /** Until there is something to say of the page. */
  readonly isKnown = new Promise<void>((known) => {
    this.#known = known;
  });
  #reading = new AbortController();
  #show: () => void = () => {};
  view: PanelView = LOADING;
  shownIn: ShownIn = { script: "original", taiwanWording: false };

  private constructor(front: TabInFront) {
    this.#front = front;
  }

  /** Finds the page in front and begins to read it. */
  static async find(): Promise<PanelPage> {
    const page = new PanelPage(await TabInFront.find());
    const changed = (): void => void page.#read();
    page.#front.follow(changed);
    changed();
    return page;
  }

  /** The page's address, cleaned of what only tracks; empty where it has none. */
  get address(): string {
    return cleanAddress(this.#front.tab?.url ?? "") ?? "";
  }

  /** Calls back at once, and whenever there is something else to show. */
  follow(show: () => void): void {
    this.#show = show;
    show();
  }

  /** Leads to a passage on the page. */
  async scrollTo({ id, frame }: PanelPassage): Promise<void> {
    const tab = this.#front.tab?.id;
    if (tab !== undefined) await orderTab(tab, { type: "scroll-to-passage", id }, frame);
  }

  /** The interview that the page covers, in the script that the reader chose. */
  async transcript({ interview }: NonNullable<PanelView["covered"]>): Promise<ShownRendition | null> {
    return (await this.#loaded()).transcript(interview, this.shownIn);
  }

  async #loaded(): Promise<CoveredInterviews> {
    const { CoveredInterviews } = await import("./covered-interviews.ts");
    this.#covered ??= new CoveredInterviews();
    return this.#covered;
  }

  async #read(): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    const { tab } = this.#front;
    const { id, url = "", title = "" } = tab ?? {};
    if (tab === undefined || id === undefined)
      return this.#showPage({ state: "unreachable", reason: "browser-page" }, title);
    // The report has what a row begins with: all that is known of many passages comes once these are painted.
    const [report, choices, settings] = await Promise.all([
      reportOfTab(id, url),
      pageChoices(tab),
      readerSettings(),
    ]);
    if (signal.aborted) return;
    const tag = interfaceTag(settings.language);
    const page = titled(popupView(report, choices), tag);
    if (page.state !== "reached" || page.interview === null) return this.#showPage(page, title);
    const written = shownScript({ ...settings, taiwanWording: false }, page.written, tag);
    this.shownIn = { script: written === "twp" ? "tw" : written, taiwanWording: settings.taiwanWording };
    // Rows that are there already keep what they say until it is known of the new ones.
    if (this.view.passages.length === 0) this.#showPage(page, title);
    await nextPainting();
    const [found] = await Promise.all([passagesOfTab(id), this.#loaded()]);
    if (signal.aborted) return;
    this.#showPage(page, title, found);
    await this.#addInterview(page, found, signal);
  }

  /** Adds what the interview has to say: to show it waits for the library, which the list of passages does not. */
  async #addInterview(page: ReachedPage, found: readonly TabPassage[], signal: AbortSignal): Promise<void> {
    const library = await this.#loaded();
    const { shownIn } = this;
    const passages = page.passages.flatMap((listed) => wholeOf(listed, found) ?? []);
    const ready = (): void => {
      if (!signal.aborted) this.#showPage(page, this.view.title, passages);
    };
    const strip = library.covered(page.interview?.id, passages, shownIn).then((covered) => {
      if (signal.aborted || covered === null) return;
      this.view = { ...this.view, covered };
      ready();
    });
    await Promise.all([strip, library.prepare(passages, shownIn, ready, signal)]);
    ready();
  }

  /** @param found all that is known of the page's passages, as far as it is there yet */
  #showPage(page: PopupView, title: string, found: readonly TabPassage[] = []): void {
    const { covered } = this.view;
    const isSame = page.state === "reached" && page.interview?.id === covered?.interview.id;
    const listed = page.state === "reached" && page.interview !== null ? page.passages : [];
    this.view = {
      page,
      title,
      covered: isSame ? covered : null,
      passages: listed.map((passage) => this.#shownPassage(passage, wholeOf(passage, found))),
    };
    this.#known();
    this.#show();
  }

  /** A passage of which nothing is new stays the same object, and its row as it is drawn. */
  #shownPassage(listed: ListedPassage, found: TabPassage | undefined): PanelPassage {
    const content = (found && this.#covered?.contentOf(found, this.shownIn)) ?? null;
    const before = this.#shown.get(listed);
    if (before?.content === content) return before;
    const shown = { id: listed.id, frame: listed.frame, passage: listed, content };
    this.#shown.set(listed, shown);
    return shown;
  }
}

const wholeOf = ({ id, frame }: ListedPassage, found: readonly TabPassage[]): TabPassage | undefined =>
  found.find((one) => one.id === id && one.frame === frame);

/** A view with the interview's title as readers of a language see it. @param tag BCP 47 */
function titled(view: PopupView, tag: string): PopupView {
  if (view.state !== "reached" || view.interview === null) return view;
  return { ...view, interview: titledIn(view.interview, tag) };
}
