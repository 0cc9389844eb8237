import type { ComponentChild } from "preact";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";
import { ScriptControl } from "../card/script-control.tsx";
import { InterviewStrip } from "../interview-strip/interview-strip.tsx";
import { LEFT_OUT_SENTENCES, PageNotice } from "../popup/page-notice.tsx";
import { useRovingFocus } from "../use-roving-focus.ts";
import { PanelPassages } from "./panel-passages.tsx";
import { PANEL_TABS, type PanelPassage, type PanelTab, type PanelView } from "./panel-view.ts";

export interface PanelProps {
  readonly view: PanelView;
  readonly tab: PanelTab;
  /** The transcript and the highlights, where that is shown. */
  readonly transcript: ComponentChild;
  readonly highlights: ComponentChild;
  /** How original words are written. */
  readonly script: CardScript;
  readonly taiwanWording: boolean;
  readonly translate: Translate;
  onTab(tab: PanelTab): void;
  onPassage(passage: PanelPassage): void;
  onTurn(turn: number): void;
  onScript(script: CardScript, taiwanWording: boolean): void;
}

const TAB_TITLES: Readonly<Record<PanelTab, MessageKey>> = {
  passages: "panel_passages",
  transcript: "panel_transcript",
  highlights: "highlight_title",
};

/** The page in front, to be read at length: its passages beside what was said, the interview, and the reader's highlights. */
export function Panel(props: PanelProps) {
  const { view, tab, translate } = props;
  const { page, title, covered } = view;
  const covers = page.state === "reached" && page.interview !== null ? page.interview.title : "";
  return (
    <main class="panel" aria-busy={page.state === "loading"}>
      <header>
        <p class="label">{title}</p>
        <h1 title={covers === "" ? undefined : covers}>
          {covers === "" ? translate("extension_name") : covers}
        </h1>
        <p class="unseen" role="status">
          {announcementOf(view, translate)}
        </p>
        {covered !== null && (
          <InterviewStrip turns={covered.turns} size="usual" translate={translate} onTurn={props.onTurn} />
        )}
      </header>
      <PanelTabs tab={tab} translate={translate} onTab={props.onTab} />
      <section class="panel-view" id="panel-view" role="tabpanel" aria-labelledby={`panel-tab-${tab}`}>
        {tab !== "highlights" && covered !== null && (
          <div class="panel-tools">
            <ScriptControl {...props} />
          </div>
        )}
        {tab === "passages" && <Passages {...props} />}
        {tab === "transcript" &&
          (covered === null ? <PageNotice view={page} translate={translate} /> : props.transcript)}
        {tab === "highlights" && props.highlights}
      </section>
    </main>
  );
}

/** What is said aloud once another page is in front, or the page has changed. */
function announcementOf({ page, title, passages }: PanelView, translate: Translate): string {
  if (page.state !== "reached") return "";
  if (passages.length > 0) return translate("panel_announced", title, passages.length);
  return `${title}: ${translate("popup_no_coverage")}`;
}

function PanelTabs({ tab, translate, onTab }: Pick<PanelProps, "tab" | "translate" | "onTab">) {
  const roving = useRovingFocus(PANEL_TABS.length, PANEL_TABS.indexOf(tab), (index) => {
    const next = PANEL_TABS[index];
    if (next !== undefined) onTab(next);
  });
  return (
    <div class="panel-tabs" role="tablist" aria-label={translate("panel_views")} {...roving.container}>
      {PANEL_TABS.map((one, index) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`panel-tab-${one}`}
          aria-selected={one === tab}
          aria-controls="panel-view"
          {...roving.item(index)}
          onClick={() => onTab(one)}
        >
          {translate(TAB_TITLES[one])}
        </button>
      ))}
    </div>
  );
}

function Passages({ view: { page, passages }, translate, onPassage }: PanelProps) {
  if (page.state !== "reached" || passages.length === 0) {
    return <PageNotice view={page} translate={translate} />;
  }
  return (
    <>
      <h2 class="unseen">{translate("popup_passage_list")}</h2>
      <PanelPassages passages={passages} repost={page.repost} translate={translate} onPassage={onPassage} />
      {page.leftOut !== null && <p class="left-out">{translate(LEFT_OUT_SENTENCES[page.leftOut])}</p>}
    </>
  );
}
