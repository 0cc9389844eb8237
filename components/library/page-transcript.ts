import { cleanAddress } from "../../lib/address/clean-address.ts";
import type { TabPage } from "../../lib/extension/tab-page.ts";
import { setFacts, setLanguage } from "../../lib/interview/draft/draft-corrections.ts";
import type { InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import { ADDED_DRAFT, emptyDraft, type KeptDraft } from "../../lib/interview/draft/kept-draft.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { LONGEST_FACT } from "../../lib/interview/interview-schema.ts";
import { linesOfHtml } from "../../lib/interview/reading/html-lines.ts";
import { parseTranscript } from "../../lib/interview/reading/parse-transcript.ts";
import { readsAsTranscript } from "../../lib/interview/reading/transcript-likeness.ts";
import { dateOf } from "../../lib/interview/written-date.ts";
import { readAdded } from "./added-text.ts";

/** A page that a person takes as a transcript. */
type TakenPage = Pick<TabPage, "html" | "address">;

/** What is looked through before it is offered; in characters. A longer page can be pasted. */
const LONGEST_OFFERED = 400_000;

const parsed = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

/** Whether a page has what reads as a transcript. */
export function isTranscriptPage({ html }: TakenPage): boolean {
  const lines = linesOfHtml(parsed(html).body);
  return lines.length <= LONGEST_OFFERED && readsAsTranscript(parseTranscript(lines));
}

const fact = (page: Document, selector: string, attribute = "content"): string =>
  (page.querySelector(selector)?.getAttribute(attribute) ?? "").trim().slice(0, LONGEST_FACT);

/** The language that the page names, where its words do not tell better: of Chinese and Japanese they do. */
function inLanguageOf(page: Document, draft: InterviewDraft): InterviewDraft {
  const [primary = ""] = page.documentElement.lang.toLowerCase().split("-");
  const read = draft.renditions[0]?.language ?? "und";
  const isTold = /^(?:zh|ja|ko)\b/.test(read) || /^(?:zh|ja|ko)$/.test(primary);
  return isTold || !/^[a-z]{2,3}$/.test(primary) ? draft : setLanguage(draft, 0, primary);
}

/**
 * Reads a page as if its text had been pasted, with what the page says of itself filled in.
 * @param library as of `readAdded`
 * @param id of the interview that it becomes
 */
export function draftOfPage(
  { html, address }: TakenPage,
  library: readonly Interview[],
  id: string,
): KeptDraft {
  const page = parsed(html);
  const text = linesOfHtml(page.body);
  const taken: KeptDraft = { ...emptyDraft(ADDED_DRAFT), text };
  const read = readAdded(text, library, [], id, "best");
  if (read.state !== "read") return taken;
  const published = fact(page, 'meta[property="article:published_time"]').slice(0, "2025-07-14".length);
  const draft = setFacts(inLanguageOf(page, read.draft), {
    title: fact(page, 'meta[property="og:title"]') || page.title.trim().slice(0, LONGEST_FACT),
    outlet: fact(page, 'meta[property="og:site_name"]'),
    date: dateOf(published) ?? "",
    address: cleanAddress(address) ?? "",
  });
  return { ...taken, draft };
}
