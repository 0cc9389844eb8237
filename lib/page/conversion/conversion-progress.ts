/** How far an order of the reader's has come. */
export interface ConversionProgress {
  /** What is in sight is in the target. */
  readonly visible: Promise<void>;
  /** All of the page is; later changes of the page follow by themselves. */
  readonly whole: Promise<void>;
}
