/**
 * Opens the shadow roots that are made from now on, so that a test can point into them as a person does; the
 * product closes them to the page.
 * @returns makes them as they were asked for again
 */
export function openRoots(): () => void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: "open" });
  };
  return () => {
    Element.prototype.attachShadow = attachShadow;
  };
}
