import type { ComponentChild } from "preact";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { ScriptScope } from "../../lib/extension/page-choices.ts";
import type { CoverageDecision, PageScript } from "../../lib/extension/stored-settings.ts";
import { IconButton } from "../card/icon-button.tsx";
import { formatNumber } from "../formats.ts";
import type { StripTurn } from "../interview-strip/interview-strip-turns.ts";
import { Switch } from "../switch.tsx";
import { Coverage } from "./coverage.tsx";
import { LEFT_OUT_SENTENCES, PageNotice } from "./page-notice.tsx";
import { PageScriptChoice } from "./page-script-choice.tsx";
import type { ListedPassage, PopupView } from "./popup-view.ts";

export interface PopupProps {
  readonly view: PopupView;
  readonly translate: Translate;
  readonly tab: PopupTab;
  /** How many highlights the page has. */
  readonly kept: number;
  /** How many highlights there are of copies of the page on other sites. */
  readonly copies: number;
  onCopies(): void;
  /** The list of highlights, where that is shown. */
  readonly highlights: ComponentChild;
  onTab(tab: PopupTab): void;
  onPassage(passage: ListedPassage): void;
  /** What the page took of each turn of the interview; none where that is not known. */
  readonly turns: readonly StripTurn[];
  /** Leads to a turn of the interview. */
  onTurn(turn: number): void;
  onDecision(decision: CoverageDecision | null): void;
  onSite(annotate: boolean): void;
  onBarSite(bar: boolean): void;
  onScript(script: PageScript | "original", scope: ScriptScope): void;
  onSearch(): void;
  /** Opens the side panel. */
  onPanel(): void;
  onLibrary(): void;
  onSettings(): void;
  /** Leads to where a backup is saved; `null` where none is due. */
  readonly onBackup: (() => void) | null;
  /** Whether the page reads as a transcript, and whether it can be taken as one. */
  readonly transcript: "none" | "offered" | "private";
  onTakeTranscript(): void;
}

/** What the popup shows: what there is to say of the page, or the highlights. */
export type PopupTab = "page" | "highlights";

type Reached = Extract<PopupView, { readonly state: "reached" }>;

/** A window with its right side set off. */
const PANEL = "M2 3.5h12v9H2z M9.5 3.5v9";
/** Two sliders. */
const SLIDERS =
  "M2 4.8h7 M12.5 4.8H14 M9 4.8a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0 M2 11.2h1.5 M7 11.2h7 M3.5 11.2a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0";

/** What a page covers, how faithfully, and what the reader decides for it. */
export function Popup(props: PopupProps) {
  const { view, translate } = props;
  return (
    <main class="popup" data-tab={props.tab} aria-busy={view.state === "loading"}>
      <header class="brand">
        <img class="brand-seal" src="/icon/48.png" alt="" />
        <nav class="tabs" aria-label={translate("extension_name")}>
          {(["page", "highlights"] as const).map((tab) => (
            <button
              key={tab}
              type="button"
              aria-current={props.tab === tab ? "page" : undefined}
              onClick={() => props.onTab(tab)}
            >
              {translate(tab === "page" ? "popup_page" : "highlight_title")}
              {tab === "highlights" && props.kept > 0 && (
                <span class="badge">{formatNumber(props.kept)}</span>
              )}
            </button>
          ))}
        </nav>
        <IconButton label={translate("panel_open")} path={PANEL} onClick={props.onPanel} />
        <button type="button" class="open-page" onClick={props.onLibrary}>
          {translate("popup_library")}
        </button>
        <IconButton label={translate("settings_title")} path={SLIDERS} onClick={props.onSettings} />
      </header>
      {props.onBackup !== null && (
        <p class="copies">
          {translate("backup_due")}{" "}
          <button type="button" onClick={props.onBackup}>
            {translate("backup_save")}
          </button>
        </p>
      )}
      {props.copies > 0 && (
        <p class="copies">
          {translate("popup_copies", props.copies)}{" "}
          <button type="button" onClick={props.onCopies}>
            {translate("popup_copies_show")}
          </button>
        </p>
      )}
      {props.tab === "highlights" && props.highlights}
      {props.tab === "page" && (
        <div class="view">
          <PageView {...props} />
        </div>
      )}
    </main>
  );
}

/** What reads as an interview can be one of the reader's own. */
function TakeTranscript({ transcript, translate, onTakeTranscript }: PopupProps) {
  return (
    <div class="notice">
      <h1>{translate("take_reads")}</h1>
      <p>{translate(transcript === "private" ? "take_private" : "take_hint")}</p>
      {transcript === "offered" && (
        <p>
          <button type="button" class="take-page" onClick={onTakeTranscript}>
            {translate("take_page")}
          </button>
        </p>
      )}
    </div>
  );
}

/** Whether there is nothing to say of the page but that it reads as an interview: nothing was found, and nobody has decided. */
const isTranscriptAlone = ({ view, transcript }: PopupProps): boolean =>
  transcript !== "none" && view.state === "reached" && view.passages.length === 0 && view.decision === null;

function PageView(props: PopupProps) {
  const { view, translate } = props;
  if (view.state !== "reached") return <PageNotice view={view} translate={translate} />;
  return (
    <>
      {isTranscriptAlone(props) ? (
        <TakeTranscript {...props} />
      ) : view.interview === null || view.passages.length === 0 ? (
        <PageNotice view={view} translate={translate} />
      ) : (
        <>
          <Coverage {...props} {...view} interview={view.interview} />
          {view.leftOut !== null && <p class="left-out">{translate(LEFT_OUT_SENTENCES[view.leftOut])}</p>}
        </>
      )}
      {props.transcript !== "none" && !isTranscriptAlone(props) && <TakeTranscript {...props} />}
      <Decision {...props} view={view} />
      <Settings {...props} view={view} />
    </>
  );
}

function Decision(props: PopupProps & { readonly view: Reached }) {
  const { view, translate, onDecision } = props;
  const covers = view.passages.length > 0;
  return (
    <div class="decision">
      {view.decision !== null && (
        <button type="button" onClick={() => onDecision(null)}>
          {translate("popup_look_automatic")}
        </button>
      )}
      {!covers && view.decision !== "look" && (
        <button
          type="button"
          class={isTranscriptAlone(props) ? undefined : "first"}
          onClick={() => onDecision("look")}
        >
          {translate("popup_look_anyway")}
        </button>
      )}
      {covers && view.decision !== "none" && (
        <button type="button" onClick={() => onDecision("none")}>
          {translate("popup_is_none")}
        </button>
      )}
    </div>
  );
}

/** What holds for the page and its site; all else stands among the settings. */
function Settings({
  view,
  translate,
  onSite,
  onBarSite,
  onScript,
  onSearch,
}: PopupProps & { readonly view: Reached }) {
  return (
    <section class="settings">
      <PageScriptChoice {...view} translate={translate} onScript={onScript} onSearch={onSearch} />
      {view.site !== "" && (
        <>
          <Switch on={view.annotateSite} onChange={onSite}>
            {translate("popup_site", view.site)}
          </Switch>
          <Switch on={view.barSite} onChange={onBarSite}>
            {translate("popup_bar_site", view.site)}
          </Switch>
        </>
      )}
    </section>
  );
}
