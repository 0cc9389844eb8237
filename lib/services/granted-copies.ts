import * as v from "valibot";
import { type Browser, browser } from "wxt/browser";
import { pageIdentity } from "../address/page-key.ts";

const Grant = v.object({ page: v.string(), ids: v.array(v.string()) });

/** Under this and a tab's number lies, until the browser ends, what its page may be told of other sites' highlights. */
const keyOf = (tab: number): string => `copies:${tab}`;

/** Notes that a person wants to see highlights of copies on the page of a tab: it alone is told of them. */
export async function grantCopies({ id, url = "" }: Browser.tabs.Tab, ids: readonly string[]): Promise<void> {
  if (id !== undefined) await browser.storage.session.set({ [keyOf(id)]: { page: pageIdentity(url), ids } });
}

/** @returns those of the ids that the page of a tab may be told of */
export async function grantedCopies(
  ids: readonly string[],
  tab: Browser.tabs.Tab | undefined,
): Promise<string[]> {
  if (tab?.id === undefined) return [];
  const key = keyOf(tab.id);
  const grant = v.safeParse(Grant, (await browser.storage.session.get(key))[key]);
  if (!grant.success || grant.output.page !== pageIdentity(tab.url ?? "")) return [];
  return ids.filter((id) => grant.output.ids.includes(id));
}
