import { SCRIPT_VARIANTS } from "../../lib/chinese/script-variant.ts";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { isEmpty, isList, isStorable, type WordRow } from "./word-rows.ts";

interface WordLineProps {
  readonly row: WordRow;
  readonly translate: Translate;
  onChange(row: WordRow): void;
  onRemove(): void;
  /** Is given what was pasted where that is a list. */
  onPaste(text: string): void;
}

/** The class of a line under a word that says what is wrong with it. */
export const PROBLEM_ROW = "problem-row";

/** One word of the table, to be written and changed in place. */
export function WordLine({ row, translate, onChange, onRemove, onPaste }: WordLineProps) {
  const isWrong = !isEmpty(row) && !isStorable(row);
  const problem = `word-problem-${row.key}`;
  const field = (name: "word" | "result" | "site", label: string, placeholder: string) => (
    <td>
      <input
        type="text"
        aria-label={label}
        placeholder={placeholder}
        value={row[name] ?? ""}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problem : undefined}
        spellcheck={false}
        onInput={(event) => {
          const { value } = event.currentTarget;
          onChange({ ...row, [name]: name === "site" && value === "" ? null : value });
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          if (!isList(text)) return;
          event.preventDefault();
          onPaste(text);
        }}
      />
    </td>
  );
  return (
    <>
      <tr>
        {field("word", translate("words_word"), "")}
        {field("result", translate("words_result"), translate("words_stays"))}
        <td>
          <select
            aria-label={translate("words_target")}
            value={row.target ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ ...row, target: SCRIPT_VARIANTS.find((variant) => variant === value) ?? null });
            }}
          >
            <option value="">{translate("words_any_target")}</option>
            {SCRIPT_VARIANTS.map((variant) => (
              <option key={variant} value={variant}>
                {translate(`script_${variant}`)}
              </option>
            ))}
          </select>
        </td>
        {field("site", translate("words_site"), translate("words_any_site"))}
        <td>
          <button
            type="button"
            class="plain remove-word"
            aria-label={translate("words_remove_of", row.word)}
            title={translate("highlight_remove")}
            onClick={onRemove}
          >
            ×
          </button>
        </td>
      </tr>
      {isWrong && (
        <tr class={PROBLEM_ROW}>
          <td colSpan={5}>
            <small id={problem} class="wrong">
              {translate("words_wrong")}
            </small>
          </td>
        </tr>
      )}
    </>
  );
}
