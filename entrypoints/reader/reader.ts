import { type Browser, browser } from "wxt/browser";
import { CardController } from "../../components/card/card-controller.tsx";
import { HighlightBar } from "../../components/highlight-bar/highlight-bar.tsx";
import { SearchBar } from "../../components/search-bar/search-bar.tsx";
import type { FoundCoverage } from "../../lib/extension/coverage-request.ts";
import { isExtensionAlive, onExtensionGone } from "../../lib/extension/extension-life.ts";
import type { FrameHandle } from "../../lib/extension/frame-handle.ts";
import {
  type FrameSettings,
  frameSettings,
  offersToKeep,
  onFrameSettings,
} from "../../lib/extension/frame-settings.ts";
import { listen } from "../../lib/extension/listen.ts";
import { tell } from "../../lib/extension/messages/background-messages.ts";
import { type PageMessage, readPageOrder } from "../../lib/extension/messages/page-orders.ts";
import { AnnotatedDocument } from "../../lib/page/painting/annotated-document.ts";
import { documentTextSlices } from "../../lib/page/text/document-text.ts";
import type { PageText } from "../../lib/page/text/page-text.ts";
import { pageBody } from "../../lib/page/text/unclobbered.ts";
import { runInSlices } from "../../lib/page/time-slices.ts";
import { onAddressChange, PageChanges } from "../../lib/page/watching/page-changes.ts";
import { WordWatch } from "../../lib/page/watching/word-watch.ts";
import { barServices } from "./bar-services.ts";
import { cardServices } from "./card-services.ts";
import { canKeepHere, HighlightKeeping } from "./highlight-keeping.ts";
import { highlightOrders } from "./highlight-orders.ts";
import { interfaceTranslate } from "./interface-translate.ts";
import { PageCoverage } from "./page-coverage.ts";
import { PageHighlights } from "./page-highlights.ts";
import { pageOrders } from "./page-orders.ts";
import { stopsOf } from "./page-stops.ts";
import { PassageNavigation } from "./passage-navigation.ts";
import { passagesOf, reportOf } from "./report.ts";
import { ShownScript } from "./shown-script.ts";

/** The reader of the frame that this script runs in. */
class Reader {
  readonly #frame: FrameHandle;
  readonly #signal: AbortSignal;
  readonly #changes: PageChanges;
  readonly #page = new AnnotatedDocument((text, isHidden) =>
    tell(isHidden ? "hide-passage" : "unhide-passage", { address: location.href, text }),
  );
  readonly #coverage = new PageCoverage((steps) => this.#inSlices(steps));
  readonly #navigation: PassageNavigation;
  readonly #card: CardController;
  readonly #bar: HighlightBar;
  readonly #words: WordWatch;
  readonly #script: ShownScript;
  readonly #highlights: PageHighlights;
  readonly #search = new SearchBar(interfaceTranslate);
  /** What the gate has read and asked for already; the first look takes it, and the gate forgets it. */
  #given: Pick<FrameHandle, "pageText" | "coverage">;
  #cost = 0;

  constructor(frame: FrameHandle) {
    this.#frame = frame;
    this.#signal = frame.stopped.signal;
    this.#highlights = new PageHighlights(frame.first);
    this.#given = { pageText: frame.pageText, coverage: frame.coverage };
    // Before all others that listen: once their extension is gone, none of them can do anything.
    onExtensionGone(() => frame.stopped.abort(), this.#signal);
    this.#changes = new PageChanges(this.#signal, true);
    const keeping = new HighlightKeeping(this.#highlights, this.#signal);
    const orders = highlightOrders(this.#highlights, keeping, () => this.#changes.lookNow());
    this.#card = new CardController(this.#page, cardServices(this.#highlights, orders), this.#signal);
    const bar = barServices(this.#highlights, orders);
    // On a passage a click opens its card, which has what can be done with a highlight there.
    const at = (x: number, y: number) => (this.#page.passageAt(x, y) === null ? bar.at(x, y) : null);
    this.#bar = new HighlightBar({ ...bar, at }, this.#signal);
    this.#navigation = new PassageNavigation(() =>
      stopsOf(this.#page, this.#highlights, this.#card, this.#bar),
    );
    this.#words = new WordWatch(() => this.#page.dropChanged(), this.#signal);
    this.#script = new ShownScript(this.#signal);
    frame.reader = {
      report: () => this.#report(),
      passages: () => passagesOf(this.#page),
      shown: () => this.#script.shown,
    };
    this.#page.onChange(() => tell("passages-changed", {}));
    this.#signal.addEventListener("abort", () => {
      this.#page.clear();
      this.#highlights.clear();
      this.#search.close();
    });
    onFrameSettings(() => {
      void this.#script.update();
      this.#highlights.forget();
      this.#changes.lookNow();
    }, this.#signal);
    onAddressChange(() => {
      this.#coverage.leave();
      void this.#script.order(null);
      this.#highlights.forget();
      this.#changes.lookNow();
    }, this.#signal);
    const obeyed = this.#orders();
    listen(
      browser.runtime.onMessage,
      (message: unknown, sender: Browser.runtime.MessageSender, respond: (done: boolean) => void) => {
        const order = readPageOrder(message, sender);
        if (order !== null && obeyed(order)) respond(true);
      },
      this.#signal,
    );
  }

  async run(): Promise<void> {
    void this.#script.update();
    this.#follow(await frameSettings());
    if (this.#frame.selected) this.#bar.offer();
    while (!this.#signal.aborted) {
      this.#changes.begin();
      this.#cost = 0;
      await this.#look();
      this.#given = { pageText: null, coverage: null };
      this.#frame.looks++;
      await this.#changes.next(this.#cost);
      // An extension that was removed or updated leaves its scripts behind: then this one falls silent.
      if (!isExtensionAlive()) this.#frame.stopped.abort();
    }
  }

  /** Follows what the reader chose for bar and card. */
  #follow({ reader, site }: FrameSettings): void {
    this.#bar.offers = canKeepHere() && offersToKeep(reader, site);
    this.#card.look = { delay: reader.cardDelay ?? "usual", size: reader.cardSize ?? "usual" };
  }

  async #look(): Promise<void> {
    const settings = await frameSettings();
    this.#follow(settings);
    // Nothing is stored from private windows: there, what was hidden stays so while the page is open.
    if (!browser.extension.inIncognitoContext) this.#page.setHidden(settings.page.hidden ?? []);
    const annotation = this.#coverage.annotation(settings);
    const hasHighlights = (settings.site.highlights ?? 0) > 0 || this.#highlights.hasCopies;
    if (!hasHighlights) this.#highlights.clear();
    if (annotation === "never") this.#show(null, null);
    if (annotation === "never" && !hasHighlights && !this.#script.isConverting) return;
    const text = this.#given.pageText ?? (await this.#inSlices(documentTextSlices(pageBody())));
    this.#changes.observe(text.roots.slice(1));
    this.#script.include(text.roots.slice(1));
    if (annotation !== "never") {
      const found = await this.#coverage.find(text, settings, annotation === "always", this.#given.coverage);
      this.#show(found, text);
    }
    if (hasHighlights) await this.#inSlices(await this.#highlights.steps(text));
  }

  #show(found: FoundCoverage | null, text: PageText<Node> | null): void {
    if (this.#signal.aborted) return;
    if (found === null || found.interview === null || text === null) this.#page.clear();
    else {
      this.#page.show(text, found.coverage, found.interview);
      this.#frame.painted = performance.now();
    }
    this.#words.watch(found === null || text === null ? [] : [document, ...text.roots.slice(1)]);
  }

  #orders(): (order: PageMessage) => boolean {
    return pageOrders({
      page: this.#page,
      coverage: this.#coverage,
      highlights: this.#highlights,
      script: this.#script,
      bar: this.#bar,
      search: this.#search,
      navigation: this.#navigation,
      lookNow: () => this.#changes.lookNow(),
      chooseUnstored: (choices) => {
        this.#frame.unstored = { ...this.#frame.unstored, ...choices };
      },
    });
  }

  #report() {
    const { found, decision } = this.#coverage;
    return {
      ...reportOf(this.#page, found, decision, this.#script.report()),
      missing: this.#highlights.missing,
      incomplete: this.#highlights.incomplete,
    };
  }

  #inSlices<Result>(steps: Generator<unknown, Result, void>): Promise<Result> {
    return runInSlices(steps, this.#signal, (milliseconds) => {
      this.#cost += milliseconds;
    });
  }
}

/**
 * Finds the passages of the frame that this script runs in, underlines them, and keeps them as the page changes.
 * Takes over from the gate, which ends as soon as this has begun.
 */
export function startReader(frame: FrameHandle): Promise<void> {
  return new Reader(frame).run();
}
