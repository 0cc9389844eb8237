import { type Browser, browser } from "wxt/browser";
import type { Interview } from "../interview/interview.ts";
import type { Coverage } from "../matching/passage.ts";
import { nextTask } from "../page/time-slices.ts";

/** What a page has, and the interview that it is of: `null` where nothing is found in what was looked at. */
export interface FoundCoverage {
  readonly coverage: Coverage;
  readonly interview: Interview | null;
}

/** A piece of a page's text; the last one brings the title. */
export interface CoverageRequest {
  readonly text: string;
  readonly title: string | null;
}

/** The name of the port on which a page asks what it has of the library's interviews. */
export const COVERAGE_PORT = "coverage";

/** Characters in one message: writing one holds the page for about 5 ms, and a million at once for 50 ms. */
const PIECE = 100_000;

/**
 * Asks the background what a page has of the library's interviews.
 * @returns `null` for nothing in a page that was looked at as a whole, and where no answer comes: the extension is gone, or its worker died meanwhile
 */
export function requestCoverage(text: string, title: string): Promise<FoundCoverage | null> {
  return new Promise((resolve) => {
    const port = connected();
    if (port === null) return resolve(null);
    port.onDisconnect.addListener(() => resolve(null));
    port.onMessage.addListener((found: FoundCoverage | null) => {
      resolve(found);
      port.disconnect();
    });
    const send = async (): Promise<void> => {
      for (let start = 0; start < text.length || start === 0; start += PIECE) {
        if (start > 0) await nextTask();
        const isLast = start + PIECE >= text.length;
        const piece: CoverageRequest = {
          text: text.slice(start, start + PIECE),
          title: isLast ? title : null,
        };
        port.postMessage(piece);
      }
    };
    send().catch(() => resolve(null));
  });
}

/** The port to the background; `null` where the extension is gone, which the browser says by throwing. */
function connected(): Browser.runtime.Port | null {
  try {
    return browser.runtime.connect({ name: COVERAGE_PORT });
  } catch {
    return null;
  }
}
