import { SETTINGS } from "../settings/settings.fixtures.tsx";
import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import style from "./welcome.css?inline";
import { Welcome, type WelcomeProps } from "./welcome.tsx";

/** The browsers in which somebody may have installed the extension. */
const WELCOMES: Readonly<Record<string, Omit<WelcomeProps, "translate">>> = {
  Chrome: { browser: "chrome", commands: SETTINGS.commands, onKeys: () => {} },
  Edge: { browser: "edge", commands: SETTINGS.commands, onKeys: () => {} },
  Firefox: { browser: "firefox", commands: [], onKeys: null },
};

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style },
  states: statesOf(WELCOMES, (props, translate) => <Welcome {...props} translate={translate} />),
};
