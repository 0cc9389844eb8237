import { browser } from "wxt/browser";
import type { Interview } from "../interview/interview.ts";
import { readInterview } from "../interview/interview-schema.ts";
import { ReadOnce } from "./read-once.ts";

const FILES = ["data/interviews/zuckerberg-titv-2025.json"];

/** Those that were read from the extension's own files: only they have an index there. */
const fromFiles = new WeakSet<Interview>();

const reading = new ReadOnce(() => Promise.all(FILES.map(bundledInterview)));

/** The interviews that come with the extension, read from their files once. */
export const bundledInterviews = (): Promise<readonly Interview[]> => reading.get();

/** Whether an interview is one of those, and not one of the reader's own. */
export const isBundled = (interview: Interview): boolean => fromFiles.has(interview);

async function bundledInterview(path: string): Promise<Interview> {
  const response = await fetch(new URL(path, browser.runtime.getURL("/")));
  const result = readInterview(await response.json());
  if (!result.ok) throw new Error(`${path}: ${result.reason}`);
  fromFiles.add(result.interview);
  return result.interview;
}
