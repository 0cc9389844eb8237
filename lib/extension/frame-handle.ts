import type { CanonicalClaim } from "../page/text/canonical-link.ts";
import type { PageText } from "../page/text/page-text.ts";
import type { FoundCoverage } from "./coverage-request.ts";
import type { FramePassage } from "./messages/frame-passages.ts";
import type { FrameReport } from "./messages/frame-report.ts";
import type { SiteSettings } from "./stored-settings.ts";

/** Switches of a site that are not stored. */
export type UnstoredChoices = Pick<SiteSettings, "annotate" | "bar">;

/**
 * What the extension's scripts in one frame share, on the global object of their own world, which the page
 * does not see. A newer gate ends the one before it, whose extension may be gone.
 */
export interface FrameHandle {
  /** Ends the gate and, if it runs, the reader. */
  readonly stopped: AbortController;
  /** What the gate read last; the reader takes it over. */
  pageText: PageText<Node> | null;
  /** What the page called its own address when the gate came to it. */
  readonly first: CanonicalClaim;
  /** Whether the extension that these scripts are of is still there: not since an update, or its removal. */
  isAlive(): boolean;
  /** Whether a person has selected text, which is what the reader was asked for. */
  selected: boolean;
  /** What the background finds in it, asked for while the reader is on its way. */
  coverage: Promise<FoundCoverage | null> | null;
  /** When the gate began: milliseconds since the document did (`performance.now`). */
  readonly began: number;
  /** How often gate and reader have looked at the page to the end. */
  looks: number;
  /** When passages were last painted, on the same clock; `null` before the first time. */
  painted: number | null;
  /** What a person decided for the site in a private window: it holds while the page is open, and is stored nowhere. */
  unstored?: UnstoredChoices;
  /** The reader, once it runs. */
  reader?: {
    readonly report: () => FrameReport;
    readonly passages: () => readonly FramePassage[];
    /** Once the frame shows what was ordered last: after `stopped`, what its author wrote. */
    readonly shown: () => Promise<void>;
  };
}

/**
 * Names the handle on the global object, by `Symbol.for`: a page gives elements and frames names that stand there
 * too, in our world as in its own, but none that is a symbol.
 */
export const FRAME_HANDLE = "yuanhua.frame";

const KEY = Symbol.for(FRAME_HANDLE);

/** The handle of the frame that this script runs in; `undefined` before the gate has begun. */
export const frameHandle = (): FrameHandle | undefined => Reflect.get(globalThis, KEY);

/** Hands the frame to a gate that begins. */
export const setFrameHandle = (frame: FrameHandle): void => void Reflect.set(globalThis, KEY, frame);
