import type { Translate } from "../../lib/extension/interface-messages.ts";

/** The files in which highlights are taken away. */
export const EXPORT_FORMATS = ["backup", "json-ld", "markdown", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  backup: "Yuanhua",
  "json-ld": "JSON-LD",
  markdown: "Markdown",
  csv: "CSV",
};

export interface TakeAwayProps {
  /** How many a search has found, which are then exported alone; `null` for all. */
  readonly found: number | null;
  /** What came of the last import or export; empty if there is nothing to say. */
  readonly notice: string;
  readonly translate: Translate;
  onExport(format: ExportFormat): void;
  onImport(file: File): void;
}

/** Exports of all that is kept, and imports. */
export function TakeAway({ found, notice, translate, onExport, onImport }: TakeAwayProps) {
  return (
    <section class="take-away">
      <p>
        {found === null ? translate("highlights_export") : translate("highlights_export_found", found)}{" "}
        {EXPORT_FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => onExport(format)}>
            {FORMAT_NAMES[format]}
          </button>
        ))}
      </p>
      <p>
        <label>
          {translate("highlights_import")}{" "}
          <input
            type="file"
            accept=".json,.jsonld,.csv"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) onImport(file);
            }}
          />
        </label>
      </p>
      <p role="status">{notice}</p>
      <p class="facts">{translate("highlights_reminder")}</p>
    </section>
  );
}
