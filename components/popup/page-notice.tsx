import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { OutOfReach } from "../../lib/extension/tab.ts";
import type { LeftOut } from "../../lib/matching/passage.ts";
import type { PopupView } from "./popup-view.ts";

type Reached = Extract<PopupView, { readonly state: "reached" }>;

const REASONS: Readonly<Record<OutOfReach, MessageKey>> = {
  "browser-page": "reach_browser_page",
  store: "reach_store",
  pdf: "reach_pdf",
  file: "reach_file",
  other: "reach_other",
};

export const LEFT_OUT_SENTENCES: Readonly<Record<LeftOut, MessageKey>> = {
  rest: "popup_left_out_rest",
  page: "popup_left_out_page",
};

/** Says why there are no passages to show: the page is being read, is out of reach, or has none. */
export function PageNotice({ view, translate }: { readonly view: PopupView; readonly translate: Translate }) {
  if (view.state === "loading")
    return (
      <div class="notice">
        <p role="status">{translate("popup_loading")}</p>
      </div>
    );
  if (view.state === "unreachable")
    return (
      <div class="notice">
        <p>{translate(REASONS[view.reason])}</p>
      </div>
    );
  return <NoCoverage view={view} translate={translate} />;
}

function NoCoverage({ view, translate }: { readonly view: Reached; readonly translate: Translate }) {
  const isOff = view.decision === null && !view.annotateSite;
  const title: MessageKey =
    view.decision === "none"
      ? "popup_marked_none"
      : view.decision === "look"
        ? "popup_looked_nothing"
        : isOff
          ? "popup_off_here"
          : "popup_no_coverage";
  return (
    <div class="notice">
      <h1>{translate(title)}</h1>
      {view.leftOut !== null && <p>{translate(LEFT_OUT_SENTENCES[view.leftOut])}</p>}
      {view.leftOut === null && view.decision === null && !isOff && (
        <p>{translate("popup_no_coverage_hint")}</p>
      )}
      {view.hidden > 0 && <p>{translate("popup_hidden", view.hidden)}</p>}
    </div>
  );
}
