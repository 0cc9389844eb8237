import type { ComponentChild } from "preact";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";

/** What a component stands in: a page of the extension, or a shadow root of ours on somebody's page. */
export type Surface =
  | {
      readonly on: "extension-page";
      readonly style: string;
      /** Of the window, in CSS pixels, where contents take theirs from it; else it is as high as they are. */
      readonly height?: number;
    }
  | {
      readonly on: "web-page";
      readonly style: string;
      /** Of the frame around the component; `null` where it has none, as the search bar. */
      readonly frame: { readonly role: "dialog" | "toolbar"; readonly label: MessageKey } | null;
      /** In windows narrower than this the frame is a sheet along an edge; 0 for never. In CSS pixels. */
      readonly sheetBelow: number;
    };

/** One state of a component, as a person may meet it. */
export interface State {
  show(translate: Translate): ComponentChild;
  /** Does what a person does to come into the state, where properties alone do not lead there. */
  reach?(place: ParentNode): Promise<void>;
}

/** All states of one component; the gallery shows them, and tests go over them. */
export interface ComponentFixtures {
  readonly surface: Surface;
  /** By what a person would call them. */
  readonly states: Readonly<Record<string, State>>;
}

/**
 * Makes states of properties.
 * @param reach for states that take more than properties, by their names
 */
export function statesOf<Props>(
  properties: Readonly<Record<string, Props>>,
  show: (props: Props, translate: Translate) => ComponentChild,
  reach: Readonly<Record<string, (place: ParentNode) => Promise<void>>> = {},
): Record<string, State> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, props]) => {
      const way = reach[name];
      const state = { show: (translate: Translate) => show(props, translate) };
      return [name, way === undefined ? state : { ...state, reach: way }];
    }),
  );
}
