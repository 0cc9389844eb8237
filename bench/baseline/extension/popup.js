/** Opens the database, with its one row when it is new. */
const opening = new Promise((resolve, reject) => {
  const asked = indexedDB.open("baseline", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("rows").put("row", 1);
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

/** @param {boolean} busy */
const sayBusy = (busy) =>
  document.querySelector(".highlights")?.setAttribute("aria-busy", busy ? "true" : "false");

/** Reads the one row and says by the list's attribute that it is there. */
async function read() {
  const database = await opening;
  const asked = database.transaction("rows").objectStore("rows").get(1);
  asked.onsuccess = () => sayBusy(false);
}

document.querySelector("input")?.addEventListener("input", () => {
  sayBusy(true);
  read();
});
read();
