import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import { type CommandKeys, KeysList } from "../settings/keys-list.tsx";
import { CardPicture, HighlightsPicture, UnderlinedPicture } from "./pictures.tsx";

/** Browsers that have their own way to keep a button in the toolbar. */
export type BrowserName = "chrome" | "edge" | "firefox";

export interface WelcomeProps {
  readonly browser: BrowserName;
  readonly commands: readonly CommandKeys[];
  readonly translate: Translate;
  readonly onKeys: (() => void) | null;
}

const STEPS = [
  { title: "welcome_read", text: "welcome_read_how", Picture: UnderlinedPicture },
  { title: "welcome_look", text: "welcome_look_how", Picture: CardPicture },
  { title: "welcome_keep", text: "welcome_keep_how", Picture: HighlightsPicture },
] as const;

const PINS: Readonly<Record<BrowserName, MessageKey>> = {
  chrome: "welcome_pin_chrome",
  edge: "welcome_pin_edge",
  firefox: "welcome_pin_firefox",
};

/** What the extension does, and where to try it: the page that opens once after installing. */
export function Welcome({ browser, commands, translate, onKeys }: WelcomeProps) {
  return (
    <main class="welcome">
      <header>
        <img src="/icon/96.png" alt="" />
        <div>
          <h1>{translate("extension_name")}</h1>
          <p>{translate("welcome_what")}</p>
        </div>
      </header>
      <ol class="steps">
        {STEPS.map(({ title, text, Picture }) => (
          <li key={title}>
            <Picture />
            <h2>{translate(title)}</h2>
            <p>{translate(text)}</p>
          </li>
        ))}
      </ol>
      <section class="try">
        <div>
          <h2>{translate("welcome_try")}</h2>
          <p>{translate("welcome_try_how")}</p>
        </div>
        <a class="go" href="/example.html" target="_blank" rel="noopener">
          {translate("welcome_try_go")}
        </a>
      </section>
      <section>
        <h2>{translate("welcome_pin")}</h2>
        <p>{translate(PINS[browser])}</p>
        <p>{translate("welcome_popup")}</p>
      </section>
      <section>
        <h2>{translate("settings_keys")}</h2>
        <KeysList commands={commands} translate={translate} onChange={onKeys} />
      </section>
      <footer>
        <p>{translate("welcome_private")}</p>
        <p class="row">
          <a href="/settings.html">{translate("settings_title")}</a>
          <a href="/library.html">{translate("library_title")}</a>
        </p>
      </footer>
    </main>
  );
}
