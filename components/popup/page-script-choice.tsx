import { useState } from "preact/hooks";
import { LANGUAGE_TAGS } from "../../lib/chinese/script-variant.ts";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { ScriptScope } from "../../lib/extension/page-choices.ts";
import type { PageScript } from "../../lib/extension/stored-settings.ts";
import type { PopupView } from "./popup-view.ts";

type Reached = Extract<PopupView, { readonly state: "reached" }>;

interface PageScriptChoiceProps extends Pick<Reached, "script" | "scope" | "written" | "givenUp" | "site"> {
  readonly translate: Translate;
  onScript(script: PageScript | "original", scope: ScriptScope): void;
  onSearch(): void;
}

const SCRIPTS: readonly (readonly [script: PageScript | "original", sign: string])[] = [
  ["original", "原"],
  ["cn", "简"],
  ["t", "繁"],
  ["tw", "台"],
  ["twp", "台詞"],
  ["hk", "港"],
];

const WRITTEN: Readonly<Record<Exclude<Reached["written"], "none">, MessageKey>> = {
  Hans: "popup_written_hans",
  Hant: "popup_written_hant",
  Japanese: "popup_written_japanese",
};

const SCOPES: readonly ScriptScope[] = ["page", "site", "everywhere"];

/** What script the page is shown in, what it was written in, and where the reader's choice holds. */
export function PageScriptChoice(props: PageScriptChoiceProps) {
  const { script, written, givenUp, site, translate, onScript, onSearch } = props;
  const [scope, setScope] = useState(props.scope);
  return (
    <>
      <div class="row">
        <span id="page-script">{translate("menu_page_script")}</span>
        <fieldset class="segments" aria-labelledby="page-script">
          {SCRIPTS.map(([choice, sign]) => (
            <button
              key={choice}
              type="button"
              lang={choice === "original" ? "zh" : LANGUAGE_TAGS[choice]}
              aria-pressed={choice === script}
              aria-label={`${sign} ${translate(`script_${choice}`)}`}
              title={translate(`script_${choice}`)}
              onClick={() => onScript(choice, scope)}
            >
              {sign}
            </button>
          ))}
        </fieldset>
      </div>
      <div class="row script-scope">
        <span>{written === "none" ? "" : translate(WRITTEN[written])}</span>
        <select
          aria-label={translate("popup_scope")}
          value={scope}
          onChange={(event) => {
            const chosen = SCOPES.find((name) => name === event.currentTarget.value) ?? "page";
            setScope(chosen);
            onScript(script, chosen);
          }}
        >
          {SCOPES.filter((name) => name !== "site" || site !== "").map((name) => (
            <option key={name} value={name}>
              {translate(`popup_scope_${name}`, site)}
            </option>
          ))}
        </select>
      </div>
      {givenUp > 0 && <p class="script-note">{translate("popup_given_up", givenUp)}</p>}
      <div class="row">
        <button type="button" class="script-search" onClick={onSearch}>
          {translate("popup_search")}
        </button>
      </div>
    </>
  );
}
