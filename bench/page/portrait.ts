import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";

/** All that a page is, as its reader and its own scripts see it. */
export interface Portrait {
  readonly markup: string;
  readonly picture: string;
  readonly console: string;
  readonly messages: string;
}

/** Hears what a page says and is told, from before its first script on. */
export class PageListener {
  readonly #page: Page;
  readonly #said: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  static async on(page: Page): Promise<PageListener> {
    const listener = new PageListener(page);
    page.on("console", (message) => listener.#said.push(`${message.type()} ${message.text()}`));
    page.on("pageerror", (error) => listener.#said.push(error.message));
    await page.addInitScript(() => {
      const messages: string[] = [];
      Reflect.set(window, "heardMessages", messages);
      addEventListener("message", (event) => messages.push(`${event.origin} ${JSON.stringify(event.data)}`));
    });
    return listener;
  }

  async portrait(): Promise<Portrait> {
    const [markup, messages] = await this.#page.evaluate(() => [
      new XMLSerializer().serializeToString(document),
      JSON.stringify(Reflect.get(window, "heardMessages")),
    ]);
    const picture = await this.#page.screenshot({ animations: "disabled", caret: "hide" });
    return {
      markup: markup ?? "",
      picture: createHash("sha256").update(picture).digest("hex"),
      console: this.#said.toSorted().join("\n"),
      messages: messages ?? "",
    };
  }
}

/** What of two portraits differs; empty where they are equal. */
export function differences(one: Portrait, other: Portrait): string[] {
  return (["markup", "picture", "console", "messages"] as const).filter((part) => one[part] !== other[part]);
}
