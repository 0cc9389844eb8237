import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { rekeySettings } from "../../lib/extension/rekey-settings.ts";
import { listenForMessages } from "./answers.ts";
import { listenForCommands } from "./commands.ts";
import { followReaderWords } from "./conversion.ts";
import { forgetPrepared, listenForCoverageRequests } from "./coverage.ts";
import { startGateInOpenTabs } from "./frames.ts";
import { createHighlightMenu, listenForHighlightMenu } from "./highlights.ts";
import { ensureCues, followInterviews, publishCues } from "./interviews.ts";
import { createScriptMenu, listenForScriptMenu } from "./script-menu.ts";

/** Every listener is there in the first turn of the event loop: the worker sleeps and is woken by its events. */
export default defineBackground({
  type: "module",
  main() {
    listenForMessages();
    listenForCoverageRequests();
    listenForCommands();
    listenForScriptMenu();
    listenForHighlightMenu();
    followReaderWords();
    followInterviews(forgetPrepared);
    void ensureCues();
    browser.runtime.onInstalled.addListener(async () => {
      await rekeySettings();
      await publishCues();
      await createScriptMenu();
      createHighlightMenu();
      await startGateInOpenTabs();
    });
    browser.runtime.onStartup.addListener(async () => {
      await createScriptMenu();
      createHighlightMenu();
      await publishCues();
    });
  },
});
