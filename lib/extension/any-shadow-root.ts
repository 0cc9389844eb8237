/** What browsers give to extensions alone: Chromium as a function of its own, Firefox as a property of elements. */
type OpenOrClosed = (element: Element) => ShadowRoot | null;

/** The names of our own elements begin so: what stands in them is none of the page's. */
const OURS = "yuanhua-";

function ofBrowser(): OpenOrClosed {
  const ofChromium: unknown = Reflect.get(Reflect.get(globalThis, "chrome")?.dom ?? {}, NAME);
  if (typeof ofChromium === "function")
    return (element) => (element instanceof HTMLElement ? ofChromium(element) : element.shadowRoot);
  if (NAME in Element.prototype) return (element) => Reflect.get(element, NAME);
  return (element) => element.shadowRoot;
}

const NAME = "openOrClosedShadowRoot";
let openOrClosed: OpenOrClosed | null = null;

/** The shadow root of an element of the page, closed ones too; `null` where it has none, and for elements of ours. */
export function anyShadowRoot(element: Element): ShadowRoot | null {
  if (element.localName.startsWith(OURS)) return null;
  openOrClosed ??= ofBrowser();
  try {
    return openOrClosed(element);
  } catch {
    // The extension is gone: what it wrote is put back without asking where it stands.
    return element.shadowRoot;
  }
}
