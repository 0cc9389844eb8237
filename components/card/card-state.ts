import type { CardDelay } from "../../lib/extension/stored-settings.ts";
import { UNDO_MILLISECONDS } from "../undo-time.ts";

/** A passage's `id`, as the page names it. */
type PassageId = string;

/** What the card is doing. Only `closed` and `waiting` show nothing. */
export type CardState =
  | { readonly name: "closed" }
  /** The pointer lies on a passage and has not rested yet. */
  | { readonly name: "waiting"; readonly passage: PassageId }
  /** Open under the pointer, and closes when the pointer goes away. */
  | { readonly name: "hover"; readonly passage: PassageId }
  /** The pointer has left passage, card and the corridor between; a moment of grace. */
  | { readonly name: "leaving"; readonly passage: PassageId }
  /** Open until it is closed: by the pin, or by a click on the passage. */
  | { readonly name: "pinned"; readonly passage: PassageId }
  /** Opened by a finger; a tap beside it closes it. */
  | { readonly name: "touch"; readonly passage: PassageId }
  /** Opened by the keyboard, which it has until it is closed. */
  | { readonly name: "keyboard"; readonly passage: PassageId }
  /** The passage was hidden, and for a while that can be taken back where its card stood. */
  | { readonly name: "hidden"; readonly passage: PassageId };

export type CardEvent =
  /** The pointer lies on a passage, or on none. */
  | { readonly type: "point"; readonly passage: PassageId | null; readonly within: boolean }
  /** The time of waiting or of grace is over. */
  | { readonly type: "elapse" }
  | { readonly type: "click"; readonly passage: PassageId | null }
  | { readonly type: "tap"; readonly passage: PassageId | null }
  | { readonly type: "step"; readonly passage: PassageId }
  | { readonly type: "pin" }
  | { readonly type: "hide" }
  | { readonly type: "close" }
  /** Passages that are on the page by now; the card closes with its own. */
  | { readonly type: "standing"; readonly passages: readonly PassageId[] };

export const CLOSED: CardState = { name: "closed" };

/**
 * How long the pointer rests on a passage until its card opens. The usual one is longer than it takes to pass a line
 * by; the others are for those who point fast, and for those whose hand is slow to leave a line.
 */
const REST_MILLISECONDS: Readonly<Record<CardDelay, number>> = { short: 100, usual: 220, long: 700 };
/** How long the card stays once the pointer has left: time to come back from a slip. */
const GRACE_MILLISECONDS = 280;

/** The milliseconds after which a state gets its `elapse`; `null` where time changes nothing. */
export function timeoutOf(state: CardState, delay: CardDelay = "usual"): number | null {
  if (state.name === "waiting") return REST_MILLISECONDS[delay];
  if (state.name === "hidden") return UNDO_MILLISECONDS;
  return state.name === "leaving" ? GRACE_MILLISECONDS : null;
}

/** The passage whose card is open, or `null`. */
export function openPassage(state: CardState): PassageId | null {
  return state.name === "closed" || state.name === "waiting" ? null : state.passage;
}

/** What comes after a state when something happens. @returns the same object where nothing changes */
export function nextState(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case "point":
      return pointed(state, event.passage, event.within);
    case "elapse":
      if (state.name === "waiting") return { name: "hover", passage: state.passage };
      return state.name === "leaving" || state.name === "hidden" ? CLOSED : state;
    case "click":
      if (event.passage !== null) return { name: "pinned", passage: event.passage };
      return state.name === "closed" ? state : CLOSED;
    case "tap":
      if (event.passage !== null) return { name: "touch", passage: event.passage };
      return state.name === "closed" ? state : CLOSED;
    case "step":
      return { name: "keyboard", passage: event.passage };
    case "pin": {
      const passage = openPassage(state);
      if (passage === null || state.name === "hidden") return state;
      return { name: state.name === "pinned" ? "hover" : "pinned", passage };
    }
    case "hide": {
      const passage = openPassage(state);
      return passage === null ? state : { name: "hidden", passage };
    }
    case "close":
      return state.name === "closed" ? state : CLOSED;
    case "standing":
      if (state.name === "hidden") return state;
      return state.name === "closed" || event.passages.includes(state.passage) ? state : CLOSED;
  }
}

function pointed(state: CardState, passage: PassageId | null, within: boolean): CardState {
  switch (state.name) {
    case "closed":
      return passage === null ? state : { name: "waiting", passage };
    case "waiting":
      if (passage === null) return CLOSED;
      return passage === state.passage ? state : { name: "waiting", passage };
    case "hover":
      if (within || passage === state.passage) return state;
      return { name: "leaving", passage: state.passage };
    case "leaving":
      if (within || passage === state.passage) return { name: "hover", passage: state.passage };
      return passage === null ? state : { name: "waiting", passage };
    default:
      return state;
  }
}
