import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Keys that move the focus within a toolbar, and where to, among so many controls. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const controlsOf = (toolbar: HTMLElement | null): HTMLButtonElement[] => [
  ...(toolbar?.querySelectorAll("button") ?? []),
];

/** Moves the focus as a key says. */
function onKey(event: KeyboardEvent, toolbar: HTMLElement): void {
  const controls = controlsOf(toolbar);
  const at = event.target instanceof HTMLButtonElement ? controls.indexOf(event.target) : -1;
  const next = controls[MOVES[event.key]?.(at, controls.length) ?? -1];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Contents of a frame that is a toolbar: buttons that are one stop of Tab, among which the arrow keys move (WAI-ARIA). */
export function Toolbar({ children }: { readonly children: ComponentChildren }) {
  const toolbar = useRef<HTMLDivElement>(null);
  const reached = useRef<EventTarget | null>(null);
  const setStop = (): void => {
    const controls = controlsOf(toolbar.current);
    // What is shown now may be other buttons than before: one of them has to be reached.
    const stop = controls.find((control) => control === reached.current) ?? controls[0];
    for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
  };
  useLayoutEffect(setStop);
  useLayoutEffect(() => {
    const element = toolbar.current;
    element?.addEventListener("keydown", (event) => onKey(event, element));
    element?.addEventListener("focusin", ({ target }) => {
      reached.current = target;
      setStop();
    });
  }, []);
  return (
    <div class="bar" ref={toolbar}>
      {children}
    </div>
  );
}
