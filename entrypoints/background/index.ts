import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { listenForMessages } from "./answers.ts";
import { listenForCommands } from "./commands.ts";
import { startGateInOpenTabs } from "./frames.ts";
import { publishCues } from "./interviews.ts";

/** Every listener is there in the first turn of the event loop: the worker sleeps and is woken by its events. */
export default defineBackground({
  type: "module",
  main() {
    listenForMessages();
    listenForCommands();
    browser.runtime.onInstalled.addListener(async () => {
      await publishCues();
      await startGateInOpenTabs();
    });
    browser.runtime.onStartup.addListener(publishCues);
  },
});
