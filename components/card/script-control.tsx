import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { CardScript } from "../../lib/extension/stored-settings.ts";

const SCRIPTS: readonly { readonly script: CardScript; readonly sign: string; readonly label: MessageKey }[] =
  [
    { script: "original", sign: "原", label: "script_original" },
    { script: "cn", sign: "简", label: "script_cn" },
    { script: "t", sign: "繁", label: "script_t" },
    { script: "tw", sign: "台", label: "script_tw" },
    { script: "hk", sign: "港", label: "script_hk" },
  ];

interface ScriptControlProps {
  readonly script: CardScript;
  readonly taiwanWording: boolean;
  readonly translate: Translate;
  onScript(script: CardScript, taiwanWording: boolean): void;
}

/** Chooses the script of Chinese text: 原 简 繁 台 港, and with 台 whether Taiwan's words are used too. */
export function ScriptControl({ script, taiwanWording, translate, onScript }: ScriptControlProps) {
  return (
    <div class="scripts">
      <fieldset class="segments" aria-label={translate("card_script")}>
        {SCRIPTS.map((entry) => (
          <button
            key={entry.script}
            type="button"
            lang="zh"
            aria-pressed={entry.script === script}
            aria-label={`${entry.sign} ${translate(entry.label)}`}
            title={translate(entry.label)}
            onClick={() => onScript(entry.script, taiwanWording)}
          >
            {entry.sign}
          </button>
        ))}
      </fieldset>
      {script === "tw" && (
        <label class="wording">
          <input
            type="checkbox"
            checked={taiwanWording}
            onChange={(event) => onScript(script, event.currentTarget.checked)}
          />
          {translate("card_taiwan_wording")}
        </label>
      )}
    </div>
  );
}
