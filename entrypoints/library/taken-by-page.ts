import { browser } from "wxt/browser";
import { stripTurns } from "../../components/interview-strip/interview-strip-turns.ts";
import type { TranscriptProps } from "../../components/library/transcript.tsx";
import { passagesOfTab } from "../../lib/extension/tab.ts";
import type { Interview } from "../../lib/interview/interview.ts";

/**
 * What the page in a tab took of an interview.
 * @param names of the speakers by their ids, as they are shown
 * @returns `null` where the tab is closed by now, shows a page that takes nothing of it, or is in a private window, of
 * which no other window tells
 */
export async function takenByPage(
  tab: number,
  interview: Interview,
  names: ReadonlyMap<string, string>,
): Promise<TranscriptProps["taken"]> {
  const found = (await passagesOfTab(tab)).filter((one) => one.interview === interview.id);
  if (found.length === 0) return null;
  const { title = "", url = "", incognito } = await browser.tabs.get(tab);
  if (incognito) return null;
  const passages = found.map(({ passage }) => passage);
  return { title: title || url, turns: stripTurns(interview, passages, names) };
}
