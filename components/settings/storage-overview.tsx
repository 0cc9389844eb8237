import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { StoredAmounts } from "../../lib/extension/stored-amounts.ts";
import { formatBytes } from "../formats.ts";

interface StorageOverviewProps {
  /** `null` while it is counted, or cannot be read. */
  readonly amounts: StoredAmounts | null;
  readonly translate: Translate;
  onBackup(): void;
  onClear(): void;
}

function amountsIn(
  { highlights, interviews, words, decisions, hidden }: StoredAmounts,
  translate: Translate,
) {
  return [
    translate("settings_highlights_count", highlights),
    translate("settings_interviews_count", interviews),
    translate("settings_words_count", words),
    translate("settings_decisions_count", decisions),
    translate("settings_hidden_count", hidden),
  ];
}

/** What is stored and how much, and the way to delete it: in two steps, the second of which says what would be lost. */
export function StorageOverview({ amounts, translate, onBackup, onClear }: StorageOverviewProps) {
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) (asked ? second.current : first.current)?.focus();
    moved.current = true;
  }, [asked]);
  return (
    <>
      <p class="hint">{translate("storage_where")}</p>
      {amounts !== null && (
        <>
          <ul class="amounts">
            {amountsIn(amounts, translate).map((amount) => (
              <li key={amount}>{amount}</li>
            ))}
          </ul>
          {amounts.bytes !== null && (
            <p class="hint">{translate("storage_bytes", formatBytes(amounts.bytes))}</p>
          )}
        </>
      )}
      {asked && amounts !== null ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields.
        <div class="warning" role="group" aria-labelledby="clear-question" tabIndex={-1} ref={second}>
          <p id="clear-question">
            <b>{translate("storage_clear_question")}</b>
          </p>
          <p>
            {translate(
              "storage_clear_lost",
              amountsIn(amounts, translate).join(translate("card_list_comma")),
            )}
          </p>
          <p class="row">
            <button type="button" class="plain" onClick={onBackup}>
              {translate("backup_save")}
            </button>
            <button
              type="button"
              class="plain danger"
              onClick={() => {
                setAsked(false);
                onClear();
              }}
            >
              {translate("storage_clear_now")}
            </button>
            <button type="button" class="plain" onClick={() => setAsked(false)}>
              {translate("import_cancel")}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button
            type="button"
            class="plain"
            ref={first}
            disabled={amounts === null}
            onClick={() => setAsked(true)}
          >
            {translate("storage_clear")}
          </button>
        </p>
      )}
    </>
  );
}
