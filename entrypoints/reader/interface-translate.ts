import {
  type Translate,
  translateAsBrowser,
  translateFrom,
  unreadLanguage,
} from "../../lib/extension/interface-messages.ts";
import { interfaceTag } from "../../lib/extension/interface-tag.ts";
import { ask } from "../../lib/extension/messages/background-messages.ts";
import { readerSettings } from "../../lib/extension/settings.ts";

/** The texts of the interface in the language that the reader chose, else in the browser's. */
export async function interfaceTranslate(): Promise<Translate> {
  const { language: chosen } = await readerSettings();
  const language = chosen ?? unreadLanguage();
  if (language === null) return translateAsBrowser;
  const answer = await ask("message-texts", {});
  return answer === null ? translateAsBrowser : translateFrom(answer, interfaceTag(language));
}
