import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Words of the app's second page. */
export const STORY = "新的資料中心需要多少電力與冷卻水";

/** An app with routes, whose first page has the path `/c1`; every other path shows the story. */
export const APP_PAGE = readFileSync(join(import.meta.dirname, "pages/app-with-routes.html"), "utf8");
