/** The files in which highlights are taken away. */
export const EXPORT_FORMATS = ["backup", "json-ld", "markdown", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file is called, and its media type. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { readonly name: string; readonly type: string }>> =
  {
    backup: { name: "yuanhua-backup.json", type: "application/json" },
    "json-ld": { name: "yuanhua-highlights.jsonld", type: "application/ld+json" },
    markdown: { name: "yuanhua-highlights.md", type: "text/markdown" },
    csv: { name: "yuanhua-highlights.csv", type: "text/csv" },
  };

/** A file of text, ready to be saved. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}
