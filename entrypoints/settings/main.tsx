import { render } from "preact";
import { browser } from "wxt/browser";
import { saveFile } from "../../components/save-file.ts";
import { Settings } from "../../components/settings/settings.tsx";
import { loadTranslate, type Translate } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { changeReaderSettings, readerSettings } from "../../lib/extension/settings.ts";
import { shortcutSettings, shortcuts } from "../../lib/extension/shortcuts.ts";
import { siteDecisions, takeBack } from "../../lib/extension/site-decisions.ts";
import type { StoredAmounts } from "../../lib/extension/stored-amounts.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";
import { lastBackup, noteBackup } from "../../lib/services/backup.ts";
import { exportHighlights } from "../../lib/services/exchange.ts";
import { onHighlights } from "../../lib/services/highlight-changes.ts";
import { keepReaderWords, readerWordsText } from "../../lib/services/reader-words.ts";
import { clearStoredData, storedAmounts } from "../../lib/services/stored-data.ts";

const place = document.getElementById("settings");
if (place === null) throw new Error("The settings have no place to be shown in.");

/** What came of what was ordered last, as long as it is shown. */
let notice: (translate: Translate) => string = () => "";
/** Every call of `show` outdates the ones that still wait. */
let shows = 0;
/** Milliseconds: time to read a sentence. */
const NOTICE_STAYS = 6_000;

async function show(): Promise<void> {
  const own = ++shows;
  const [settings, words, decisions, backup, keys, isInPrivate, amounts] = await Promise.all([
    readerSettings(),
    readerWordsText().catch(() => null),
    siteDecisions(),
    lastBackup().catch(() => null),
    shortcuts(),
    browser.extension.isAllowedIncognitoAccess(),
    countedAmounts(),
  ]);
  const translate = await loadTranslate(settings.language);
  if (own !== shows || place === null) return;
  document.documentElement.lang = interfaceTag(settings.language);
  document.title = `${translate("settings_title")} · ${translate("extension_name")}`;
  render(
    <Settings
      settings={settings}
      commands={keys}
      words={words}
      decisions={decisions}
      isInPrivate={isInPrivate}
      lastBackup={backup}
      amounts={amounts}
      notice={notice(translate)}
      translate={translate}
      onSettings={(change) => void changeReaderSettings(change)}
      onKeys={shortcutSettings()}
      onWords={(text) => void tried(() => keepReaderWords(text), "words_kept")}
      onExportWords={(text) =>
        saveFile({ name: "yuanhua-words.txt", type: "text/plain;charset=utf-8", text })
      }
      onTakeBack={(decision) =>
        void tried(
          () => takeBack(decision),
          decision.kind === "hidden" ? "hidden_shown" : "decision_taken_back",
        )
      }
      onBackup={() => void tried(saveBackup, "backup_saved")}
      onClear={() => void tried(clearStoredData, "storage_cleared")}
    />,
    place,
  );
}

/** @returns `null` where the store cannot be read: the settings are shown all the same */
async function countedAmounts(): Promise<StoredAmounts | null> {
  try {
    return await storedAmounts();
  } catch (error) {
    const { problem } = StoreError.of(error);
    notice = (translate) => translate(`store_${problem}`);
    return null;
  }
}

async function saveBackup(): Promise<void> {
  const { signal } = new AbortController();
  const file = await exportHighlights("backup", null, { signal, onProgress: () => {} });
  if (file === null) return;
  saveFile(file);
  await noteBackup();
}

/** Does what was ordered, and says that it is done or what went wrong. */
async function tried(work: () => Promise<void>, done: Parameters<Translate>[0]): Promise<void> {
  try {
    await work();
    notice = (translate) => translate(done);
  } catch (error) {
    const { problem } = StoreError.of(error);
    notice = (translate) => translate(`store_${problem}`);
  }
  const said = notice;
  setTimeout(() => {
    if (notice !== said) return;
    notice = () => "";
    void show();
  }, NOTICE_STAYS);
  await show();
}

/** Goes to the part that the address names, which stands there only now. */
function goToSection(): void {
  const title = document.getElementById(`${location.hash.slice(1)}-title`);
  title?.scrollIntoView();
  title?.focus({ preventScroll: true });
}

browser.storage.local.onChanged.addListener(() => void show());
onHighlights(() => void show());
// Keys are changed on a page of the browser, and nothing says so.
document.addEventListener("visibilitychange", () => void show());
void show().then(goToSection);
