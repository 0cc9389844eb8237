/** What the browser says of frames that took over 50 ms (Long Animation Frames API). */
interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly { readonly duration: number }[];
}

/** The longest script and the longest frame until it is asked; 0 where none is in a frame of over 50 ms. */
export function watchFrames(): () => { readonly script: number; readonly frame: number } {
  let [script, frame] = [0, 0];
  const note = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) {
      frame = Math.max(frame, entry.duration);
      const scripts = "scripts" in entry ? (entry as LongFrame).scripts : [];
      script = Math.max(script, ...scripts.map(({ duration }) => duration));
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "long-animation-frame" });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return { script, frame };
  };
}
