import { onTrusted } from "./trusted-events.ts";

/** A selection that changes so soon after a key is that key's doing (ms). */
const AFTER_KEY = 500;
/** A selection that has stood still for so long is what the person wanted (ms). */
const AT_REST = 250;

/**
 * Listens for a person selecting something: with a pointer, with keys (those of a page with a caret and "select
 * all" among them), and with the handles that a touch screen gives, which send nothing but `selectionchange`.
 * Scripts of the page cause that event too; so it counts only after a key or where there is a touch screen.
 * @param done is called when the selection may be complete, with the event by which it was, if any
 */
export function onSelecting(done: (event: Event | null) => void, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true } as const;
  let pressed = false;
  let byTouch = false;
  let lastKey = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const press = (event: PointerEvent): void => {
    pressed = event.pointerType !== "touch";
    byTouch = event.pointerType === "touch";
  };
  onTrusted(window, "pointerdown", press, options);
  onTrusted(window, "pointercancel", () => (pressed = false), options);
  onTrusted(
    window,
    "pointerup",
    (event) => {
      pressed = false;
      done(event);
    },
    options,
  );
  onTrusted(window, "keydown", () => (lastKey = performance.now()), options);
  onTrusted(
    window,
    "keyup",
    (event) => {
      if (event.shiftKey || event.key === "Shift") done(event);
    },
    options,
  );
  onTrusted(
    document,
    "selectionchange",
    () => {
      clearTimeout(timer);
      const byKey = performance.now() - lastKey < AFTER_KEY;
      if (pressed || !(byKey || byTouch || matchMedia("(any-pointer: coarse)").matches)) return;
      timer = setTimeout(() => done(null), AT_REST);
    },
    options,
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
}
