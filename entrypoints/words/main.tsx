import { render } from "preact";
import { saveFile } from "../../components/save-file.ts";
import { WordsEditor } from "../../components/words/words-editor.tsx";
import { loadTranslate } from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { readerSettings } from "../../lib/extension/settings.ts";
import { keepReaderWords, readerWordsText } from "../../lib/extension/stored-words.ts";

const place = document.getElementById("words");
if (place === null) throw new Error("The words have no place to be shown in.");

const { language } = await readerSettings();
const translate = await loadTranslate(language);
document.documentElement.lang = interfaceTag(language);
document.title = `${translate("words_title")} · ${translate("extension_name")}`;

function exportWords(text: string): void {
  saveFile({ name: "yuanhua-words.txt", type: "text/plain;charset=utf-8", text });
}

render(
  <WordsEditor
    text={await readerWordsText()}
    translate={translate}
    onSave={keepReaderWords}
    onExport={exportWords}
  />,
  place,
);
