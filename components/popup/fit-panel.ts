/** A lower window is one that the browser has not made as large as its contents yet, in CSS pixels. */
const LEAST_HEIGHT = 240;

/**
 * Keeps the popup within its panel. Browsers make that at most 600 px high, which are 300 of CSS where the page is
 * zoomed to 200 %, and nothing says so beforehand: where the contents turn out to be cut, they get the height that
 * is there, and scroll inside.
 */
export function fitPanel(): void {
  const root = document.documentElement;
  const fit = (): void => {
    if (innerHeight < LEAST_HEIGHT || root.scrollHeight <= innerHeight) return;
    root.style.setProperty("--room", `${innerHeight}px`);
  };
  addEventListener("resize", fit);
  new ResizeObserver(fit).observe(root);
}
