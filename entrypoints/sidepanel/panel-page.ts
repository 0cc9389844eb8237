import { stripTurns } from "../../components/interview-strip/interview-strip-turns.ts";
import type { PanelPassage, PanelView } from "../../components/panel/panel-view.ts";
import { type PopupView, popupView } from "../../components/popup/popup-view.ts";
import { cleanAddress } from "../../lib/address/clean-address.ts";
import { withWording } from "../../lib/chinese/script-variant.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { ask } from "../../lib/extension/messages/background-messages.ts";
import { pageChoices } from "../../lib/extension/page-choices.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import { orderTab, passagesOfTab, reportOfTab, type TabPassage } from "../../lib/extension/tab.ts";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { titledIn } from "../../lib/interview/title-in.ts";
import { batchedConversion } from "../../lib/services/batched-conversion.ts";
import { interviews } from "../../lib/services/interviews.ts";
import { shownScript, speakerNames } from "../../lib/services/shown-names.ts";
import { type ShownRendition, shownRendition } from "../../lib/services/shown-rendition.ts";
import { highlightStore } from "../../lib/services/store.ts";
import { PassageContents, type ShownIn } from "./passage-contents.ts";
import { TabInFront } from "./tab-in-front.ts";

type ReachedPage = Extract<PopupView, { readonly state: "reached" }>;
type ListedPassage = ReachedPage["passages"][number];

const LOADING: PanelView = { page: { state: "loading" }, title: "", passages: [], covered: null };

/** What is known of the page in front, read anew whenever that is another or has changed. */
export class PanelPage {
  readonly #front: TabInFront;
  readonly #convert = batchedConversion(
    async (texts, from, to) => (await ask("convert-texts", { texts: [...texts], from, to })) ?? texts,
  );
  readonly #contents = new PassageContents(this.#convert);
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
  /** Those of the reader's highlights that are on the page. */
  highlights: readonly Highlight[] = [];

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
    const rendition = interview.renditions[0];
    const { script, taiwanWording } = this.shownIn;
    return rendition === undefined ? null : shownRendition(interview, rendition, script, taiwanWording);
  }

  /** Reads the highlights of the page anew. */
  async readHighlights(): Promise<void> {
    const { address } = this;
    const kept = address === "" ? [] : await highlightStore.ofPage([address]).catch(() => []);
    if (address !== this.address) return;
    this.highlights = kept;
    this.#show();
  }

  async #read(): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    const { tab } = this.#front;
    const { id, url = "", title = "" } = tab ?? {};
    void this.readHighlights();
    if (tab === undefined || id === undefined)
      return this.#showPage({ state: "unreachable", reason: "browser-page" }, title);
    // The report has what a row begins with: all that is known of many passages comes later.
    const first = Promise.all([reportOfTab(id, url), pageChoices(tab), readerSettings()]);
    const whole = passagesOfTab(id);
    const [report, choices, settings] = await first;
    if (signal.aborted) return;
    const tag = interfaceTag(settings.language);
    const page = titled(popupView(report, choices), tag);
    if (page.state !== "reached" || page.interview === null) return this.#showPage(page, title);
    const written = shownScript({ ...settings, taiwanWording: false }, page.written, tag);
    this.shownIn = { script: written === "twp" ? "tw" : written, taiwanWording: settings.taiwanWording };
    // Rows that are there already keep what they say until it is known of the new ones.
    if (this.view.passages.length === 0) this.#showPage(page, title);
    const found = await whole;
    if (signal.aborted) return;
    this.#showPage(page, title, found);
    await this.#addInterview(page, found, signal);
  }

  /** Adds what the interview has to say: to show it waits for the library, which the list of passages does not. */
  async #addInterview(page: ReachedPage, found: readonly TabPassage[], signal: AbortSignal): Promise<void> {
    const all = await interviews().catch((): readonly Interview[] => []);
    if (signal.aborted) return;
    const interview = all.find(({ id }) => id === page.interview?.id);
    const { shownIn } = this;
    const passages = page.passages.flatMap((listed) => wholeOf(listed, found) ?? []);
    const ready = (): void => {
      if (!signal.aborted) this.#showPage(page, this.view.title, passages);
    };
    const strip = interview === undefined ? null : this.#addStrip(interview, passages, signal).then(ready);
    await Promise.all([strip, this.#contents.prepare(passages, all, shownIn, ready, signal)]);
    ready();
  }

  async #addStrip(interview: Interview, passages: readonly TabPassage[], signal: AbortSignal): Promise<void> {
    const { script, taiwanWording } = this.shownIn;
    const target = withWording(script, taiwanWording);
    const names = await speakerNames(interview, target, this.#convert);
    if (signal.aborted) return;
    const own = passages.filter((passage) => passage.interview === interview.id);
    const turns = stripTurns(
      interview,
      own.map(({ passage }) => passage),
      names,
    );
    this.view = { ...this.view, covered: { interview, turns } };
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
    const content = (found && this.#contents.of(found, this.shownIn)) ?? null;
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
