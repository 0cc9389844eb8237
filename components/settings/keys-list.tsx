import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";

/** A command, and the keys that call it at the moment; empty where none do. */
export interface CommandKeys {
  readonly name: string;
  readonly keys: string;
}

interface KeysListProps {
  readonly commands: readonly CommandKeys[];
  readonly translate: Translate;
  /** Opens the browser's page where keys are changed; `null` where it opens it for nobody. */
  readonly onChange: (() => void) | null;
}

/** Commands by their names in the manifest; the popup's differs between browsers. */
const COMMANDS: Readonly<Record<string, MessageKey>> = {
  _execute_action: "command_open_popup",
  _execute_browser_action: "command_open_popup",
  "next-passage": "command_next_passage",
  "previous-passage": "command_previous_passage",
  "convert-page": "command_convert_page",
  "keep-selection": "menu_keep_selection",
  "open-panel": "panel_open",
  "search-page": "command_search_page",
};

/** Browsers name some keys by words: what stands on the key says more. */
const written = (keys: string): string => keys.replace(/\bPeriod$/, ".").replace(/\bComma$/, ",");

/** What can be done by keys, with the keys as they are now. */
export function KeysList({ commands, translate, onChange }: KeysListProps) {
  return (
    <>
      <dl class="keys">
        {commands.map(({ name, keys }) => {
          const key = COMMANDS[name];
          return key === undefined ? null : (
            <div key={name}>
              <dt>{translate(key)}</dt>
              <dd>{keys === "" ? <small>{translate("keys_none")}</small> : <kbd>{written(keys)}</kbd>}</dd>
            </div>
          );
        })}
      </dl>
      {onChange === null ? (
        <p class="hint">{translate("keys_by_hand")}</p>
      ) : (
        <p>
          <button type="button" class="plain" onClick={onChange}>
            {translate("keys_change")}
          </button>
        </p>
      )}
    </>
  );
}
