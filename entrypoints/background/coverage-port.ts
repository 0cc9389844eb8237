import * as v from "valibot";
import { browser } from "wxt/browser";
import { COVERAGE_PORT, type CoverageRequest } from "../../lib/extension/coverage-request.ts";
import { isOfExtension } from "../../lib/extension/messages/sender.ts";
import { LONGEST_PAGE } from "../../lib/matching/caps.ts";
import { findCoverage } from "../../lib/services/coverage.ts";

const Request: v.GenericSchema<CoverageRequest> = v.object({
  text: v.string(),
  title: v.nullable(v.string()),
});

/** The party of what asks from outside of a tab. */
const NO_TAB = -1;

/** Answers pages that ask what they have of the library's interviews, each on a port of its own. */
export function listenForCoverageRequests(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== COVERAGE_PORT || port.sender === undefined || !isOfExtension(port.sender)) return;
    let text = "";
    const ended = new AbortController();
    port.onDisconnect.addListener(() => ended.abort());
    port.onMessage.addListener((message: unknown) => {
      const read = v.safeParse(Request, message);
      if (!read.success) return port.disconnect();
      // One character more than is read tells that there are more.
      if (text.length <= LONGEST_PAGE) text += read.output.text.slice(0, LONGEST_PAGE + 1 - text.length);
      const { title } = read.output;
      if (title === null) return;
      findCoverage({ text, title }, port.sender?.tab?.id ?? NO_TAB, ended.signal).then(
        (found) => port.postMessage(found),
        () => port.disconnect(),
      );
    });
  });
}
