/**
 * Waits until the frame that this script runs in is rendered for the first time. A frame that is hidden, or of
 * another site and out of sight, is not, and until then all its text counts as hidden.
 */
export function firstRendering(signal: AbortSignal): Promise<void> {
  const root = document.documentElement;
  if (!(root instanceof Element) || isRendered(root)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (isRendered(root)) end();
    });
    function end(): void {
      observer.disconnect();
      resolve();
    }
    observer.observe(root);
    signal.addEventListener("abort", end, { once: true });
  });
}

const isRendered = (element: Element): boolean => Element.prototype.checkVisibility.call(element);
