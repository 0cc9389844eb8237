import { browser } from "wxt/browser";
import type { Interview } from "../interview/interview.ts";
import { hexadecimal } from "../text/hexadecimal.ts";
import { isBundled } from "./bundled-interviews.ts";
import { interviewStore } from "./store.ts";

/**
 * The indexes that come with a bundled interview, or were kept of one of the reader's own, in the order of its
 * renditions: to make them anew takes seconds on a slow machine. None where they cannot be read.
 */
export async function packedIndexes(interview: Interview): Promise<readonly ArrayBuffer[]> {
  try {
    if (!isBundled(interview)) return await keptIndexes(interview);
    return await Promise.all(
      interview.renditions.map(async ({ id }) => {
        const path = `data/interviews/${interview.id}.${id}.index.bin`;
        return (await fetch(new URL(path, browser.runtime.getURL("/")))).arrayBuffer();
      }),
    );
  } catch {
    return [];
  }
}

/** SHA-256 of all that an interview holds: indexes belong to it as it was when they were made. */
async function fingerprintOf(interview: Interview): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(interview));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return hexadecimal(digest);
}

async function keptIndexes(interview: Interview): Promise<readonly ArrayBuffer[]> {
  const kept = await interviewStore.indexes(interview.id);
  return kept?.fingerprint === (await fingerprintOf(interview)) ? kept.packed : [];
}

/** Keeps the indexes of one of the reader's own interviews; without them it is made ready anew each time. */
export async function keepIndexes(interview: Interview, packed: readonly ArrayBuffer[]): Promise<void> {
  if (isBundled(interview)) return;
  const fingerprint = await fingerprintOf(interview);
  await interviewStore.putIndexes({ interview: interview.id, fingerprint, packed }).catch(() => undefined);
}
