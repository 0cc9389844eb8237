export type ImportFormat = "backup" | "web-annotation" | "hypothesis" | "readwise" | "csv";

/** Why a file as a whole cannot be read. */
export type ImportProblem =
  | "not-readable"
  | "unknown-format"
  | "newer-version"
  /** Larger than what is read at all. */
  | "too-large"
  /** A cell, a string or the nesting is beyond what any highlight has. */
  | "beyond-limits"
  /** Characters are lost in every encoding that is known. */
  | "unknown-encoding";

/** An entry of a file, with what it says, still to be checked: one highlight, several, or none. */
export interface FileEntry {
  readonly json: unknown;
  readonly read: () => readonly unknown[];
}

/** A file taken apart. */
export interface ReadFile {
  readonly format: ImportFormat;
  readonly entries: readonly FileEntry[];
  /** Interviews of a backup, still to be checked by their own schema. */
  readonly interviews: readonly unknown[];
}
