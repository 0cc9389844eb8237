import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import { click } from "../testing/person.ts";
import style from "./words.css?inline";
import { WordsEditor, type WordsEditorProps } from "./words-editor.tsx";

const EDITOR: Omit<WordsEditorProps, "text" | "translate"> = {
  onSave: async () => {},
  onExport: () => {},
};

const WORDS = "[all]\n余光中\n\n[twp]\n软件 = 軟體\n人工智能 = 人工智慧\n";

/** What a reader may have written. */
export const WORDS_TEXTS = {
  empty: "",
  written: WORDS,
  saved: WORDS,
  "lines that say nothing": `${WORDS}= 空\n[nowhere]\n<b>= </b> = x\n${"很長的一行".repeat(40)} = = x\n`,
  "very many": Array.from({ length: 400 }, (_, at) => `词${at} = 詞${at}`).join("\n"),
};

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style },
  states: statesOf(
    WORDS_TEXTS,
    (text, translate) => <WordsEditor {...EDITOR} text={text} translate={translate} />,
    { saved: (place) => click(place, ".first") },
  ),
};
