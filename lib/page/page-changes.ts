/**
 * Waits until a page's text may have changed. The observer ends with the first record, so that a page which
 * changes without end costs nothing until it is looked at again.
 * @param roots documents and shadow roots
 * @param signal ends the wait
 */
export function nextChange(roots: readonly Node[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(done);
    function done(): void {
      observer.disconnect();
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
    else
      for (const root of roots) {
        observer.observe(root, { childList: true, characterData: true, subtree: true });
      }
  });
}

/** Calls back when an app has changed the address of the page without loading another one. */
export function onAddressChange(listener: () => void, signal: AbortSignal): void {
  let address = location.href;
  const check = (): void => {
    if (location.href === address) return;
    address = location.href;
    listener();
  };
  globalThis.navigation?.addEventListener("currententrychange", check, { signal });
  addEventListener("popstate", check, { signal });
}

/** Waits. @param signal ends the wait */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end);
  });
}
