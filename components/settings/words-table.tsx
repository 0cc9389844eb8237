import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { FileButton } from "../file-button.tsx";
import { useDraft } from "../highlights/use-draft.ts";
import { PROBLEM_ROW, WordLine } from "./word-line.tsx";
import { emptyRow, isEmpty, textOfTable, type WordRow, type WordTable, wordTable } from "./word-rows.ts";

interface WordsTableProps {
  /** The words as they lie in the store. */
  readonly text: string;
  readonly translate: Translate;
  onSave(text: string): void;
  /** Hands the words to the reader as a file. */
  onExport(text: string): void;
}

/** A file of more bytes is no list that a person wrote. */
const LONGEST_FILE = 4_000_000;
/** Rows that are drawn at once. */
const SHOWN = 100;
/** With fewer rows nobody needs to search them. */
const WORTH_SEARCHING = 12;
/** Lines that are named at once. */
const MOST_PROBLEMS = 20;

/** The table, kept while it is changed, and made anew where something else has changed the words. */
function useTable({ text, onSave }: WordsTableProps) {
  const [table, setTable] = useState<WordTable>(() => wordTable(text));
  const stored = useRef(text);
  useEffect(() => {
    if (text === stored.current) return;
    stored.current = text;
    setTable(wordTable(text));
  }, [text]);
  const save = ({ text: changed }: { readonly text: string }): void => {
    if (changed === stored.current) return;
    stored.current = changed;
    onSave(changed);
  };
  const draft = useDraft(save, save);
  const change = (rows: readonly WordRow[], rest = table.rest): void => {
    const changed = { rows, rest };
    setTable(changed);
    draft.typed({ text: textOfTable(changed) });
  };
  return { ...table, change };
}

/** Words of the reader's own, which win over the dictionary: a row each, kept as it is written. */
export function WordsTable(props: WordsTableProps) {
  const { translate } = props;
  const { rows, rest, change } = useTable(props);
  const [sought, setSought] = useState("");
  const [most, setMost] = useState(SHOWN);
  const [notice, setNotice] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const focused = useRef<number | null>(null);
  useLayoutEffect(() => {
    const key = focused.current;
    focused.current = null;
    if (key === null) return;
    const at = found.slice(0, most).findIndex((row) => row.key === key);
    const line = body.current?.querySelectorAll(`tr:not(.${PROBLEM_ROW})`)[at];
    (line?.querySelector<HTMLElement>("input") ?? add.current)?.focus();
  });
  const found = rows.filter(
    (row) => sought === "" || isEmpty(row) || [row.word, row.result].some((text) => text.includes(sought)),
  );
  const begin = (): void => {
    const row = rows.find(isEmpty) ?? emptyRow();
    focused.current = row.key;
    change([row, ...rows.filter((other) => other !== row)]);
  };
  const addAll = (text: string, before: number): void => {
    const coming = wordTable(text);
    focused.current = coming.rows[0]?.key ?? null;
    change(
      [...rows.slice(0, before), ...coming.rows, ...rows.slice(before)].filter((row) => !isEmpty(row)),
      [...rest, ...coming.rest],
    );
    setNotice(translate("words_added", coming.rows.length));
  };
  const remove = (row: WordRow): void => {
    const at = found.indexOf(row);
    focused.current = (found[at + 1] ?? found[at - 1])?.key ?? Number.NaN;
    change(rows.filter((other) => other !== row));
    setNotice(isEmpty(row) ? "" : translate("words_removed", row.word));
  };
  const read = async (file: File): Promise<void> => {
    if (file.size > LONGEST_FILE) setNotice(translate("words_too_long"));
    else addAll(await file.text(), 0);
  };
  return (
    <div class="words">
      <p class="hint">{translate("words_hint")}</p>
      <p class="row">
        <button type="button" class="plain first" ref={add} onClick={begin}>
          {translate("words_add")}
        </button>
        {rows.length > WORTH_SEARCHING && (
          <input
            type="search"
            aria-label={translate("words_search")}
            placeholder={translate("words_search")}
            onInput={(event) => setSought(event.currentTarget.value.trim())}
          />
        )}
        <output>{notice}</output>
      </p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{translate("words_word")}</th>
              <th scope="col">{translate("words_result")}</th>
              <th scope="col">{translate("words_target")}</th>
              <th scope="col">{translate("words_site")}</th>
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {found.slice(0, most).map((row) => (
              <WordLine
                key={row.key}
                row={row}
                translate={translate}
                onChange={(changed) => change(rows.map((other) => (other === row ? changed : other)))}
                onRemove={() => remove(row)}
                onPaste={(text) => addAll(text, rows.indexOf(row))}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <p>
          <button type="button" class="plain" onClick={() => setMost(most + SHOWN)}>
            {translate("words_more", found.length - most)}
          </button>
        </p>
      )}
      <Unread rest={rest} translate={translate} onForget={() => change(rows, [])} />
      <p class="row">
        <FileButton
          label={translate("words_import")}
          accept=".txt,text/plain"
          onFile={(file) => void read(file)}
        />
        <button
          type="button"
          class="plain"
          disabled={rows.length === 0}
          onClick={() => props.onExport(textOfTable({ rows, rest }))}
        >
          {translate("words_export")}
        </button>
      </p>
    </div>
  );
}

/** Lines that could not be read: they stay until a person throws them away. */
function Unread(props: {
  readonly rest: readonly string[];
  readonly translate: Translate;
  onForget(): void;
}) {
  const { translate, onForget } = props;
  const lines = props.rest.filter((line) => !line.trim().startsWith("#"));
  if (lines.length === 0) return null;
  return (
    <div class="warning unread">
      <p>{translate("words_unread", lines.length)}</p>
      <ul>
        {lines.slice(0, MOST_PROBLEMS).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={onForget}>
        {translate("words_forget")}
      </button>
    </div>
  );
}
