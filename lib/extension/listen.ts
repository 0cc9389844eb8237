/** An event of the extension API. */
interface ExtensionEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** Listens until the signal is aborted. */
export function listen<Listener>(
  event: ExtensionEvent<Listener>,
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  signal.addEventListener("abort", () => event.removeListener(listener));
}
