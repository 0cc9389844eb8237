import type { KeptDraft } from "../interview/draft/kept-draft.ts";
import { readKeptDraft } from "../interview/draft/kept-draft-schema.ts";
import { interviewStore } from "./store.ts";

/**
 * What a person put in and corrected, and has neither added nor thrown away.
 * @param id `ADDED_DRAFT`, or that of the interview that is edited
 * @returns `null` where there is none, or none that can be read
 */
export async function keptDraft(id: string): Promise<KeptDraft | null> {
  try {
    return readKeptDraft(await interviewStore.draft(id));
  } catch {
    return null;
  }
}

/** @throws StoreError */
export const keepDraft = (draft: KeptDraft): Promise<void> => interviewStore.putDraft(draft);

/** @throws StoreError */
export const forgetDraft = (id: string): Promise<void> => interviewStore.removeDraft(id);
