import type { CDPSession, Page } from "@playwright/test";

/** Microseconds between two samples of the profiler. */
const INTERVAL = 100;
/** Samples without our scripts that may lie inside one of our tasks: garbage collection, code of the browser. */
const GAP = 3;

/** Time in which functions of ours stood on the stack of a page's main thread, in milliseconds. */
export interface ScriptTime {
  readonly total: number;
  /** The longest stretch without a pause. */
  readonly longest: number;
}

/** Watches how long scripts of extensions hold a page, from outside, with V8's sampling profiler. */
export class ScriptTimer {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async start(page: Page): Promise<ScriptTimer> {
    const session = await page.context().newCDPSession(page);
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: INTERVAL });
    await session.send("Profiler.start");
    return new ScriptTimer(session);
  }

  async stop(): Promise<ScriptTime> {
    const { profile } = await this.#session.send("Profiler.stop");
    await this.#session.detach();
    const ours = new Set<number>();
    const isOurs = new Map(
      profile.nodes.map((node) => [node.id, node.callFrame.url.startsWith("chrome-extension:")]),
    );
    // Parents come before their children, so that one pass hands "ours" down to what our functions call.
    for (const node of profile.nodes) {
      if (!isOurs.get(node.id)) continue;
      ours.add(node.id);
      for (const child of node.children ?? []) isOurs.set(child, true);
    }
    let total = 0;
    let longest = 0;
    let stretch = 0;
    let pending = 0;
    let gap = 0;
    profile.samples?.forEach((sample, index) => {
      const milliseconds = (profile.timeDeltas?.[index + 1] ?? INTERVAL) / 1000;
      if (ours.has(sample)) {
        total += milliseconds;
        stretch += pending + milliseconds;
        pending = 0;
        gap = 0;
        longest = Math.max(longest, stretch);
      } else {
        pending += milliseconds;
        gap++;
        if (gap > GAP || pending > 1) {
          stretch = 0;
          pending = 0;
        }
      }
    });
    return { total, longest };
  }
}
