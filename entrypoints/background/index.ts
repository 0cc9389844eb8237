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
import { createHighlightMenu, listenForHighlightMenu } from "./highlight-menu.ts";
import { createScriptMenu, listenForScriptMenu } from "./script-menu.ts";
import { createSidePanelMenu, listenForSidePanel } from "./side-panel-orders.ts";
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
    followReaderWords();
    followInterviews(prepareAnew);
    mendDerivedFacts().catch((error: unknown) => console.warn("Mended at the next start:", error));
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await welcomeOnce(reason);
      await rekeySettings();
      await tellAllSites();
      await createScriptMenu();
      createHighlightMenu();
      createSidePanelMenu();
      await startGateInOpenTabs();
    });
    browser.runtime.onStartup.addListener(async () => {
      await createScriptMenu();
      createHighlightMenu();
      createSidePanelMenu();
    });
  },
});
