import * as v from "valibot";

/** What is asked under one name, and what is answered. */
interface MessageKind {
  /**
   * Who may ask. "page": our scripts in a page of the web, which could be in the hands of that page; "extension": pages
   * of the extension alone. Pages of the extension may ask everything.
   */
  readonly from: "page" | "extension";
  readonly request: v.GenericSchema<unknown, object>;
  readonly answer: v.GenericSchema;
}

/** Messages by their names. */
export type MessageMap = Readonly<Record<string, MessageKind>>;

/** Of what is answered with nothing. */
export const Nothing = v.null_();

/** Text that a page or a person can make as long as they like (UTF-16). */
export const PageString = v.pipe(v.string(), v.maxLength(20_000_000));

/** What a page says of itself. */
export const Line = v.pipe(v.string(), v.maxLength(10_000));

/** What a frame says of where it is (`location.href`); believed as far as `shownAddress` does. */
export const FrameAddress = v.pipe(v.string(), v.maxLength(100_000));

/** What a person's order carries, so that it is done once although it may be sent twice: random, of 16 bytes. */
export const OrderId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
