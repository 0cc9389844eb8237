import * as v from "valibot";
import { STORE_PROBLEMS } from "./store-error.ts";

/** What keeping or changing a highlight came to: its id, or why nothing was written. */
export const Kept = v.union([
  v.object({ id: v.string() }),
  v.object({ problem: v.picklist(STORE_PROBLEMS) }),
]);
export type Kept = v.InferOutput<typeof Kept>;
