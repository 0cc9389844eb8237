/** Frames in which what a person waits for has to appear. */
const PATIENCE = 120;

/** Waits for an element as a person does. @throws if it does not appear within two seconds */
export async function awaited(place: ParentNode, selector: string): Promise<HTMLElement> {
  for (let frame = 0; frame < PATIENCE; frame++) {
    const found = place.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`"${selector}" does not appear.`);
}

/** Clicks an element once it is there. */
export async function click(place: ParentNode, selector: string): Promise<void> {
  (await awaited(place, selector)).click();
}

/** Writes into a field once it is there. */
export async function write(place: ParentNode, selector: string, text: string): Promise<void> {
  const field = await awaited(place, selector);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
