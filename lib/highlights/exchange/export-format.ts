/** The files in which highlights are taken away. */
export const EXPORT_FORMATS = [
  "backup",
  "json-ld",
  "markdown",
  "markdown-pages",
  "csv",
  "readwise",
  "hypothesis",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file is called, and its media type. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { readonly name: string; readonly type: string }>> =
  {
    backup: { name: "yuanhua-backup.json", type: "application/json" },
    "json-ld": { name: "yuanhua-highlights.jsonld", type: "application/ld+json" },
    markdown: { name: "yuanhua-highlights.md", type: "text/markdown" },
    "markdown-pages": { name: "yuanhua-highlights.zip", type: "application/zip" },
    csv: { name: "yuanhua-highlights.csv", type: "text/csv" },
    readwise: { name: "yuanhua-readwise.csv", type: "text/csv" },
    hypothesis: { name: "yuanhua-hypothesis.json", type: "application/json" },
  };

/** A file of text, ready to be saved. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A file that was written part by part, ready to be saved. */
export interface FileInParts {
  readonly name: string;
  readonly type: string;
  /** One right behind the other. */
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}
