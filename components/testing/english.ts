import { type MessageTexts, translateFrom } from "../../lib/extension/interface-messages.ts";

const texts: MessageTexts = await (await fetch("/_locales/en/messages.json")).json();

/** The interface's words in English, for tests, which have no extension around them. */
export const inEnglish = translateFrom(texts);
