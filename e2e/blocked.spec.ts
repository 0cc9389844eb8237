import { bareExtensionPage } from "../tooling/chromium.ts";
import { expect, test } from "./test.ts";

test("a database that something else blocks is told on the library page, with what to do", async ({
  context,
  extension,
}) => {
  const holder = await bareExtensionPage(context);
  await holder.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("yuanhua");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          // It hears that it should close, as an older version might, and does not.
          opening.result.onversionchange = () => undefined;
          Reflect.set(globalThis, "held", opening.result);
          indexedDB.deleteDatabase("yuanhua").onblocked = () => resolve();
        };
      }),
  );
  const library = await context.newPage();
  await library.goto(`${extension}/library.html#/highlights`);
  await expect(library.getByText("Close its pages and try again.")).toBeVisible();

  await holder.close();
  await library.reload();
  await expect(library.getByText("Close its pages and try again.")).toBeHidden();
  await expect(library.locator(".highlights")).toBeVisible();
});
