import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startGate } from "./gate.ts";

export default defineUnlistedScript(() => {
  startGate().catch(() => {
    // Its extension is gone, or the gate was ended in the midst of reading: either way the page is left alone.
  });
});
