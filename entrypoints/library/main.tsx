import { type ComponentChild, render } from "preact";
import { Library, LibraryMessage } from "../../components/library/library.tsx";
import {
  furtherRendition,
  libraryPlace,
  pageOfQuery,
  transcriptAddress,
} from "../../components/library/library-address.ts";
import { Transcript } from "../../components/library/transcript.tsx";
import { loadTranslate, type Translate } from "../../lib/extension/interface-messages.ts";
import { interfaceScript } from "../../lib/extension/interface-script.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { changeReaderSettings, onReaderSettings, readerSettings } from "../../lib/extension/settings.ts";
import type { ReaderSettings } from "../../lib/extension/stored-settings.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { titledIn } from "../../lib/interview/title-in.ts";
import { copyText } from "../../lib/page/text/copy-text.ts";
import { interviews } from "../../lib/services/interviews.ts";
import { shownRendition } from "../../lib/services/shown-rendition.ts";
import { HighlightsView } from "./highlights-view.tsx";
import { InterviewsView } from "./interviews-view.tsx";
import { takenByPage } from "./taken-by-page.ts";

const place = document.getElementById("library");
if (place === null) throw new Error("The library has no place to be shown in.");

const kept = new HighlightsView(() => void show());
const library = new InterviewsView(() => void show());

/** Every call of `show` outdates the ones that still wait for a script. */
let shows = 0;

async function show(): Promise<void> {
  const own = ++shows;
  const settings = await readerSettings();
  const translate = await loadTranslate(settings.language);
  const content = await contentOf(settings, translate);
  if (own !== shows || place === null) return;
  document.documentElement.lang = interfaceTag(settings.language);
  document.title = `${translate("library_title")} · ${translate("extension_name")}`;
  render(
    <Library page={libraryPlace(location.hash).page} place={location.hash} translate={translate}>
      {content}
    </Library>,
    place,
  );
}

async function contentOf(settings: ReaderSettings, translate: Translate): Promise<ComponentChild> {
  const at = libraryPlace(location.hash);
  if (at.page === "highlights") {
    try {
      return await kept.content(at.highlight, translate);
    } catch (error) {
      const { problem } = StoreError.of(error);
      const text = problem === "failed" ? "highlight_failed" : (`store_${problem}` as const);
      return <LibraryMessage text={text} translate={translate} />;
    }
  }
  let all: readonly Interview[];
  try {
    all = await interviews();
  } catch {
    return <LibraryMessage text="library_failed" translate={translate} />;
  }
  if (at.page === "interviews") return library.list(interfaceTag(settings.language), translate);
  if (at.page === "add")
    return at.tab === null ? library.form(translate) : library.formOfPage(at.tab, translate);
  if (at.page === "edit") return library.edit(at.interview, translate);
  if (at.page === "version") return library.version(at.interview, translate);
  const found = all.find(({ id }) => id === at.interview);
  const rendition = found?.renditions.find(({ id }) => id === at.rendition) ?? found?.renditions[0];
  if (found === undefined || rendition === undefined) {
    return <LibraryMessage text="library_missing" translate={translate} />;
  }
  const tag = interfaceTag(settings.language);
  const interview = titledIn(found, tag);
  const script = settings.cardScript ?? interfaceScript(tag);
  const shown = await shownRendition(interview, rendition, script, settings.taiwanWording);
  const from = pageOfQuery(location.search);
  return (
    <Transcript
      interview={interview}
      {...shown}
      script={script}
      taiwanWording={settings.taiwanWording}
      target={at.turn}
      taken={from === null ? null : await takenByPage(from, interview, shown.names)}
      versions={await library.versions(found, translate)}
      translate={translate}
      onScript={(cardScript, taiwanWording) => void changeReaderSettings({ cardScript, taiwanWording })}
      onTurn={(turn) => {
        location.hash = transcriptAddress(interview.id, turn, furtherRendition(interview, rendition.id));
      }}
      onCopy={copyText}
    />
  );
}

addEventListener("hashchange", () => void show());
onReaderSettings(() => void show());
void show();
