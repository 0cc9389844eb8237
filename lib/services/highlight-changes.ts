/** All that runs in the extension's origin hears it; pages of the web do not. */
const CHANNEL = "yuanhua-highlights";

let channel: BroadcastChannel | null = null;

/** Tells the other pages of the extension, and its background, which highlights were kept, changed or deleted. */
export function announceHighlights(ids: readonly string[]): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(ids);
}

/** Calls back with the ids of highlights that another page of the extension, or its background, has changed. */
export function onHighlights(listener: (ids: readonly string[]) => void, signal?: AbortSignal): void {
  channel ??= new BroadcastChannel(CHANNEL);
  const heard = ({ data }: MessageEvent<unknown>): void => {
    if (Array.isArray(data)) listener(data.filter((id) => typeof id === "string"));
  };
  channel.addEventListener("message", heard, signal === undefined ? {} : { signal });
}
