/** Brings a turn into view and the focus to it: in the midst of the view, or with its beginning where it is higher. */
export function leadToTurn(turn: HTMLElement): void {
  // The head and a field that stays in sight take up to half of a window.
  const isHigh = turn.getBoundingClientRect().height > innerHeight / 2;
  turn.scrollIntoView({ block: isHigh ? "start" : "center" });
  turn.focus({ preventScroll: true });
}
