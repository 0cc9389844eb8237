import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { startGateInOpenTabs } from "../../lib/extension/frames.ts";
import { rekeySettings } from "../../lib/extension/rekey-settings.ts";
import { followReaderWords } from "../../lib/services/conversion.ts";
import { prepareAnew } from "../../lib/services/coverage.ts";
import { followInterviews } from "../../lib/services/interviews.ts";
import { mendDerivedFacts } from "../../lib/services/mended-facts.ts";
import { tellAllSites } from "../../lib/services/told-sites.ts";
import { listenForMessages } from "./answers.ts";
import { listenForCommands } from "./commands.ts";
import { listenForCoverageRequests } from "./coverage-port.ts";
import { listenForHighlightMenu } from "./highlight-menu.ts";
import { createMenus, followMenuLanguage } from "./menus.ts";
import { listenForScriptMenu } from "./script-menu.ts";
import { listenForSidePanel } from "./side-panel-orders.ts";
import { endPagesBeforeUpdate } from "./update.ts";
import { welcomeOnce } from "./welcome.ts";

/** Every listener is there in the first turn of the event loop: the worker sleeps and is woken by its events. */
export default defineBackground({
  type: "module",
  main() {
    listenForMessages();
    listenForCoverageRequests();
    listenForCommands();
    listenForScriptMenu();
    listenForHighlightMenu();
    listenForSidePanel();
    followMenuLanguage();
    followReaderWords();
    followInterviews(prepareAnew);
    if (import.meta.env.FIREFOX) endPagesBeforeUpdate();
    mendDerivedFacts().catch((error: unknown) => console.warn("Mended at the next start:", error));
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await welcomeOnce(reason).catch((error: unknown) => console.warn("Not greeted:", error));
      await rekeySettings();
      await tellAllSites();
      await createMenus();
      await startGateInOpenTabs();
    });
    browser.runtime.onStartup.addListener(() => void createMenus());
  },
});
