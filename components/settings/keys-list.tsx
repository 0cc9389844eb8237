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

/** Commands by their names in the manifest, in the order of the list; the popup's name differs between browsers. */
const COMMANDS: Readonly<Record<string, MessageKey>> = {
  _execute_action: "command_open_popup",
  _execute_browser_action: "command_open_popup",
  "next-passage": "command_next_passage",
  "previous-passage": "command_previous_passage",
  "keep-selection": "menu_keep_selection",
  "convert-page": "command_convert_page",
  "search-page": "command_search_page",
  "open-panel": "panel_open",
};
const ORDER = Object.keys(COMMANDS);

/** Browsers name some keys by words: what stands on the key says more. */
const written = (keys: string): string => keys.replace(/\bPeriod$/, ".").replace(/\bComma$/, ",");

/** Browsers sort commands by their names, which puts one between the next passage and the previous one. */
const inOrder = (commands: readonly CommandKeys[]): readonly CommandKeys[] =>
  commands.toSorted((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));

/** What can be done by keys, with the keys as they are now. */
export function KeysList({ commands, translate, onChange }: KeysListProps) {
  return (
    <>
      <dl class="keys">
        {inOrder(commands).map(({ name, keys }) => {
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
