import { browser } from "wxt/browser";

import { storedCues, writeCues } from "../extension/settings.ts";
import type { Interview, Rendition } from "../interview/interview.ts";

import { readInterview } from "../interview/interview-schema.ts";
import { withoutRendition, withRendition } from "../interview/rendition/rendition-draft.ts";
import { bundledInterviews } from "./bundled-interviews.ts";
import { convertTexts } from "./conversion.ts";
import { ReadOnce } from "./read-once.ts";
import { changeReaderDatum, readerDatum } from "./reader-data.ts";
import { interviewStore, untoldChanges } from "./store.ts";

/** Under this key of extension storage lies when the library last changed, so that every part of the extension hears of it. */
const CHANGED_KEY = "interviews-changed";

const loading = new ReadOnce(() =>
  Promise.all([bundledInterviews(), ownInterviews()]).then((lists) => lists.flat()),
);

/** Every interview of the library: those that come with the extension, and then the reader's own. */
export const interviews = (): Promise<readonly Interview[]> => loading.get();

/** Ids of the interviews that no page is searched for; none where the store cannot be read. */
export async function switchedOff(): Promise<readonly string[]> {
  return (await readerDatum("interviews-off").catch(() => undefined)) ?? [];
}

/** Switches an interview on or off, one that comes with the extension too: its names then wake nothing on pages. @throws StoreError */
export async function switchInterview(id: string, isOn: boolean): Promise<void> {
  const switched = (before: readonly string[] = []): string[] => {
    const others = before.filter((off) => off !== id);
    return isOn ? others : [...others, id];
  };
  await changeReaderDatum("interviews-off", switched, "interviews");
  await announceChange();
}

/** The interviews that the reader added; none where the store cannot be read. */
export async function ownInterviews(): Promise<readonly Interview[]> {
  try {
    return (await interviewStore.interviews()).flatMap((stored) => {
      const result = readInterview(stored);
      return result.ok ? [result.interview] : [];
    });
  } catch {
    return [];
  }
}

/**
 * An interview of the library by its id, without loading the reader's other ones. @returns `null` where there is none,
 * or it cannot be read
 */
export async function interviewById(id: string): Promise<Interview | null> {
  const bundled = (await bundledInterviews()).find((interview) => interview.id === id);
  if (bundled !== undefined) return bundled;
  const result = readInterview(await interviewStore.interview(id).catch(() => undefined));
  return result.ok ? result.interview : null;
}

/** Keeps an interview of the reader's own, in place of one with the same id. @throws StoreError */
export async function addInterview(interview: Interview): Promise<void> {
  await interviewStore.putInterview(interview);
  await announceChange();
}

/** @throws StoreError */
export async function removeInterview(id: string): Promise<void> {
  await interviewStore.removeInterview(id);
  await announceChange();
}

/** A rendition that was removed, to be put back. */
export interface RemovedRendition {
  /** The `id` of the interview. */
  readonly interview: string;
  readonly rendition: Rendition;
  /** Where it stood among those of the interview. */
  readonly at: number;
}

async function ownInterview(id: string): Promise<Interview | null> {
  const result = readInterview(await interviewStore.interview(id));
  return result.ok ? result.interview : null;
}

/**
 * Removes a rendition of one of the reader's own interviews.
 * @returns what can be put back; `null` where there is no such rendition, or it is the only one
 * @throws StoreError
 */
export async function removeRendition(id: string, rendition: string): Promise<RemovedRendition | null> {
  const interview = await ownInterview(id);
  const at = interview?.renditions.findIndex((one) => one.id === rendition) ?? -1;
  const removed = interview?.renditions[at];
  const others = interview === null ? null : withoutRendition(interview, rendition);
  if (removed === undefined || others === null) return null;
  await addInterview(others);
  return { interview: id, rendition: removed, at };
}

/**
 * Puts a rendition back that was removed.
 * @returns the interview with it; `null` where it was changed meanwhile, so that the rendition no longer fits
 * @throws StoreError
 */
export async function restoreRendition(removed: RemovedRendition): Promise<Interview | null> {
  const interview = await ownInterview(removed.interview);
  const whole = interview === null ? null : withRendition(interview, removed.rendition, removed.at);
  if (whole !== null) await addInterview(whole);
  return whole;
}

/** The store notes with each change that it is to be told: where it cannot be told now, `tellOfInterviews` does later. */
async function announceChange(): Promise<void> {
  loading.forget();
  try {
    await tellOfInterviews();
  } catch (error) {
    console.warn("Told later:", error);
  }
}

/** Tells every part of the extension, and every page, of changes of the library that were not told yet. @throws StoreError */
export async function tellOfInterviews(): Promise<void> {
  const untold = (await untoldChanges.all()).filter(({ about }) => about === "interviews");
  if (untold.length === 0) return;
  await browser.storage.local.set({ [CHANGED_KEY]: Date.now() });
  await publishCues();
  await untoldChanges.told(untold);
}

/** Reads the library anew when another part of the extension has changed it. */
export function followInterviews(changed: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (!(CHANGED_KEY in changes)) return;
    loading.forget();
    changed();
  });
}

/**
 * Writes the names for which every page is searched: those of all speakers, in all forms that coverage uses.
 * @throws StoreError where it is not known which interviews the reader added and switched off: then the names that were
 *   written stay, and where none were, those that come with the extension are written
 */
export async function publishCues(): Promise<void> {
  const bundled = await bundledInterviews();
  try {
    const off = new Set(await readerDatum("interviews-off"));
    const own = await ownNames(off);
    const converted = own.length === 0 ? [] : await inAllScripts(own);
    await writeCues([...namesIn(bundled.filter(({ id }) => !off.has(id))), ...converted]);
  } catch (error) {
    if ((await storedCues()) === null) await writeCues(namesIn(bundled));
    throw error;
  }
}

/** The names of the reader's own interviews, of which only those are loaded that have no entry in the catalogue yet. @throws StoreError */
async function ownNames(off: ReadonlySet<string>): Promise<string[]> {
  const entries = new Map((await interviewStore.catalogue()).map((entry) => [entry.id, entry]));
  const names: string[] = [];
  for (const id of (await interviewStore.ids()).filter((own) => !off.has(own))) {
    const result = entries.has(id) ? null : readInterview(await interviewStore.interview(id));
    for (const name of entries.get(id)?.names ?? namesIn(result?.ok === true ? [result.interview] : []))
      names.push(name);
  }
  return names;
}

const namesIn = (all: readonly Interview[]): string[] =>
  all.flatMap((interview) => interview.speakers).flatMap((speaker) => speaker.names);

/** Names as pages of either script have them: the gate compares letter by letter. */
async function inAllScripts(names: readonly string[]): Promise<string[]> {
  const simplified = await convertTexts(names, "t", "cn");
  const traditional = await convertTexts(names, "cn", "t");
  return [...names, ...simplified, ...traditional];
}
