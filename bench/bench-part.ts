/** One part of `npm run bench`: measures one thing and prints its tables. */
export interface BenchPart {
  /** What it measures, in one line, for the list of parts. */
  readonly title: string;
  /**
   * Measures and prints.
   * @param rest what the command line says behind the part's name: folders with further pages to measure on, or
   *   what the part says it takes; may be empty
   */
  run(rest: readonly string[]): Promise<void>;
}
