import { type Browser, browser } from "wxt/browser";

type Sender = Pick<Browser.runtime.MessageSender, "id" | "url">;

/** Whether a script of this extension asks, wherever it runs. */
export const isOfExtension = ({ id }: Sender): boolean => id === browser.runtime.id;

/** Whether a page of the extension or its background asks, and no script in a page of the web. */
export const isOwnPage = (sender: Sender): boolean =>
  isOfExtension(sender) && sender.url?.startsWith(browser.runtime.getURL("/")) === true;
