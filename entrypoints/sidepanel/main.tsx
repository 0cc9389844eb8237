import { type ComponentChild, render } from "preact";
import { WORDS_STYLE } from "../../components/card/card-style.ts";
import { Panel } from "../../components/panel/panel.tsx";
import type { PanelTab } from "../../components/panel/panel-view.ts";
import { loadTranslate, type Translate } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { changeReaderSettings, onReaderSettings, readerSettings } from "../../lib/extension/settings.ts";
import type { ShownRendition } from "../../lib/services/shown-rendition.ts";
import { PanelPage } from "./panel-page.ts";

/** The panel does not say that it reads before it has taken so long, in milliseconds: to draw that costs as much as the rows. */
const SILENT_MILLISECONDS = 100;

const place = document.getElementById("panel");
if (place === null) throw new Error("The panel has no place to be shown in.");

const sheet = new CSSStyleSheet();
sheet.replaceSync(WORDS_STYLE);
document.adoptedStyleSheets = [sheet];

const [page, words] = await Promise.all([PanelPage.find(), interfaceWords()]);
let translate = words;

let tab: PanelTab = "passages";
/** The turn that a person was led to. */
let turn: { readonly turn: number } | null = null;
/** The transcript as it was last asked for, and what it was asked for. */
let transcript: { readonly of: string; readonly shown: ShownRendition | null } | null = null;

/** What the other tabs are made of, each loaded when it is asked for. */
let highlightsTab: typeof import("./panel-highlights.tsx") | null = null;
let transcriptTab: typeof import("../../components/panel/panel-transcript.tsx") | null = null;

/** The words of the interface in the reader's language, which the document is in from then on. */
async function interfaceWords(): Promise<Translate> {
  const { language } = await readerSettings();
  const translate = await loadTranslate(language);
  document.documentElement.lang = interfaceTag(language);
  return translate;
}

function show(): void {
  if (place === null) return;
  render(
    <Panel
      view={page.view}
      tab={tab}
      {...page.shownIn}
      transcript={tab === "transcript" && transcriptNow()}
      highlights={tab === "highlights" && highlightsNow()}
      translate={translate}
      onTab={(chosen) => {
        tab = chosen;
        show();
      }}
      onPassage={(passage) => void page.scrollTo(passage)}
      onTurn={goToTurn}
      onScript={(cardScript, taiwanWording) => void changeReaderSettings({ cardScript, taiwanWording })}
    />,
    place,
  );
}

function goToTurn(number: number): void {
  turn = { turn: number };
  tab = "transcript";
  show();
}

function transcriptNow(): ComponentChild {
  const { covered } = page.view;
  if (covered === null) return null;
  const wanted = JSON.stringify([covered.interview.id, page.shownIn]);
  if (transcript?.of !== wanted) {
    transcript = { of: wanted, shown: null };
    const view = import("../../components/panel/panel-transcript.tsx");
    void Promise.all([page.transcript(covered), view]).then(([shown, loaded]) => {
      transcriptTab = loaded;
      if (transcript?.of === wanted) transcript = { of: wanted, shown };
      show();
    });
  }
  if (transcript.shown === null || transcriptTab === null)
    return <p role="status">{translate("popup_loading")}</p>;
  return (
    <transcriptTab.PanelTranscript
      {...transcript.shown}
      key={covered.interview.id}
      interview={covered.interview}
      target={turn}
      translate={translate}
      onTurn={goToTurn}
    />
  );
}

function highlightsNow(): ComponentChild {
  if (highlightsTab === null) {
    void import("./panel-highlights.tsx").then((loaded) => {
      highlightsTab = loaded;
      show();
    });
    return <p role="status">{translate("popup_loading")}</p>;
  }
  const { page: reached } = page.view;
  return (
    <highlightsTab.PanelHighlights
      address={page.address}
      missing={reached.state === "reached" ? reached.missing : []}
      incomplete={reached.state === "reached" ? reached.incomplete : []}
      translate={translate}
    />
  );
}

await Promise.race([page.isKnown, new Promise((waited) => setTimeout(waited, SILENT_MILLISECONDS))]);
page.follow(show);
onReaderSettings(async () => {
  translate = await interfaceWords();
  show();
});
