import { FRAME_HANDLE } from "../lib/extension/frame-handle.ts";

/**
 * Code for the service worker that asks the reader of a page what it found; `null` where there is none. It is a string,
 * since tools that run TypeScript put calls of their own into functions.
 * @param address of the page
 */
export const reportExpression = (address: string): string => `(async () => {
  const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(address)} });
  if (tab === undefined) return null;
  const [result] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => globalThis[Symbol.for("${FRAME_HANDLE}")]?.reader?.report() ?? null,
  });
  return result?.result ?? null;
})()`;
