import { DoneOrders } from "../highlights/store/done-orders.ts";
import { HighlightStore } from "../highlights/store/highlight-store.ts";
import { InterviewStore } from "../highlights/store/interview-store.ts";
import { RemovedHighlights } from "../highlights/store/removed-highlights.ts";
import { StoreConnection } from "../highlights/store/store-connection.ts";
import { UntoldChanges } from "../highlights/store/untold-changes.ts";

/** To what the reader keeps; the database is opened with the first call. */
export const storeConnection = new StoreConnection();

export const highlightStore = new HighlightStore(storeConnection);
export const removedHighlights = new RemovedHighlights(storeConnection);
export const doneOrders = new DoneOrders(storeConnection);
export const untoldChanges = new UntoldChanges(storeConnection);
export const interviewStore = new InterviewStore(storeConnection);
