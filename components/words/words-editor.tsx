import { useState } from "preact/hooks";
import { parseReaderWords } from "../../lib/chinese/reader-words.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";

export interface WordsEditorProps {
  /** The words as the reader wrote them. */
  readonly text: string;
  readonly translate: Translate;
  onSave(text: string): Promise<void>;
  /** Hands the words to the reader as a file. */
  onExport(text: string): void;
}

/** A file of more bytes is no list that a person wrote. */
const LONGEST_FILE = 4_000_000;
/** Lines that are named at once. */
const MOST_PROBLEMS = 20;

/** Where a reader writes words that win over the dictionary; says what cannot be understood while it is written. */
export function WordsEditor({ text: saved, translate, onSave, onExport }: WordsEditorProps) {
  const [text, setText] = useState(saved);
  const [notice, setNotice] = useState("");
  const { words, problems } = parseReaderWords(text);
  const change = (changed: string): void => {
    setText(changed);
    setNotice("");
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > LONGEST_FILE) setNotice(translate("words_too_long"));
    else {
      const added = await file.text();
      change(text.trim() === "" ? added : `${text.trimEnd()}\n\n[all]\n${added}`);
    }
  };
  return (
    <main class="words">
      <h1 id="words-title">{translate("words_title")}</h1>
      <p id="words-hint">{translate("words_hint")}</p>
      <textarea
        aria-labelledby="words-title"
        aria-describedby="words-hint"
        spellcheck={false}
        rows={18}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <ul class="problems">
        {problems.slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={problem.line}>{translate("words_problem", problem.line, problem.text)}</li>
        ))}
      </ul>
      <div class="actions">
        <button
          type="button"
          class="first"
          onClick={() => void onSave(text).then(() => setNotice(translate("words_saved", words.length)))}
        >
          {translate("words_save")}
        </button>
        <button type="button" onClick={() => onExport(text)}>
          {translate("words_export")}
        </button>
        <label class="file">
          {translate("words_import")}
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
        <output aria-live="polite">{notice}</output>
      </div>
    </main>
  );
}
