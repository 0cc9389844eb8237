import { browser } from "wxt/browser";
import { storedCues, writeCues } from "../../lib/extension/settings.ts";
import type { Interview } from "../../lib/interview/interview.ts";
import { readInterview } from "../../lib/interview/interview-schema.ts";

const BUNDLED = ["data/interviews/zuckerberg-titv-2025.json"];

let loading: Promise<readonly Interview[]> | null = null;

/** Every interview of the library. */
export function interviews(): Promise<readonly Interview[]> {
  loading ??= Promise.all(BUNDLED.map(bundledInterview));
  return loading;
}

/** Writes the names for which every page is searched: those of all speakers, in all forms that coverage uses. */
export async function publishCues(): Promise<void> {
  const speakers = (await interviews()).flatMap((interview) => interview.speakers);
  await writeCues(speakers.flatMap((speaker) => speaker.names));
}

/** Publishes the names if they are missing: the worker may have died over it when the extension was installed. */
export async function ensureCues(): Promise<void> {
  if ((await storedCues()) === null) await publishCues();
}

async function bundledInterview(path: string): Promise<Interview> {
  const response = await fetch(new URL(path, browser.runtime.getURL("/")));
  const result = readInterview(await response.json());
  if (!result.ok) throw new Error(`${path}: ${result.reason}`);
  return result.interview;
}
