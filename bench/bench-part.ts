/** One part of `npm run bench`: measures one thing and prints its tables. */
export interface BenchPart {
  /** What it measures, in one line, for the list of parts. */
  readonly title: string;
  /**
   * Measures and prints.
   * @param folders folders with further pages to measure on, as given on the command line; may be empty
   */
  run(folders: readonly string[]): Promise<void>;
}
