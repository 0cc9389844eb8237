import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { frameHandle } from "../../lib/extension/frame-handle.ts";
import { startReader } from "./reader.ts";

export default defineUnlistedScript(() => {
  const frame = frameHandle();
  if (frame === undefined || frame.reader !== undefined) return;
  startReader(frame).catch(() => {
    // Its extension is gone, or the reader was ended in the midst of its work: the underlines go as well.
    frame.stopped.abort();
  });
});
