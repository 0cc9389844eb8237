import type { CDPSession, Page } from "@playwright/test";
import { waitFor } from "../../tooling/wait.mjs";

/** Microseconds between two samples of the profiler. */
const INTERVAL = 100;
/** The trace's record of one task of a thread, in the category that has the least besides. */
const TASK = "ThreadControllerImpl::RunTask";
const TASK_CATEGORY = "toplevel";
/** How long the browser may take to hand over a trace, in milliseconds; that of 10 s takes 3 s. */
const TRACE_LIMIT = 60_000;

/** Time in which functions of ours stood on the stack of a page's main thread, in milliseconds. */
export interface ScriptTime {
  readonly total: number;
  /** Our part of the task in which it is greatest. */
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds, on the profiler's clock. */
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

/** A stretch of time in microseconds. */
interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** Watches from outside how long scripts of extensions hold a page: V8's sampling profiler beside a trace of tasks. */
export class ScriptTimer {
  readonly #session: CDPSession;
  /** Tasks by process and thread. */
  readonly #tasks = new Map<string, Stretch[]>();
  /** The main threads of pages. */
  readonly #mainThreads = new Set<string>();

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on("Tracing.dataCollected", ({ value }) => {
      for (const event of value as unknown as TraceEvent[]) {
        const thread = `${event.pid} ${event.tid}`;
        if (event.name === "thread_name" && event.args?.name === "CrRendererMain")
          this.#mainThreads.add(thread);
        if (event.name !== TASK || event.dur === undefined) continue;
        const tasks = this.#tasks.get(thread);
        if (tasks === undefined) this.#tasks.set(thread, [{ at: event.ts, length: event.dur }]);
        else tasks.push({ at: event.ts, length: event.dur });
      }
    });
  }

  static async start(page: Page): Promise<ScriptTimer> {
    const session = await page.context().newCDPSession(page);
    const timer = new ScriptTimer(session);
    await session.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: { includedCategories: [TASK_CATEGORY] },
    });
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: INTERVAL });
    await session.send("Profiler.start");
    return timer;
  }

  async stop(): Promise<ScriptTime> {
    const { profile } = await this.#session.send("Profiler.stop");
    const complete = new Promise((resolve) => this.#session.once("Tracing.tracingComplete", resolve));
    await this.#session.send("Tracing.end");
    await waitFor("the trace of a page", TRACE_LIMIT, complete);
    await this.#session.detach();

    const ours = new Set<number>();
    // Parents come before their children, so one pass hands "ours" down to what our functions call.
    for (const node of profile.nodes) {
      if (node.callFrame.url.startsWith("chrome-extension:")) ours.add(node.id);
      if (ours.has(node.id)) for (const child of node.children ?? []) ours.add(child);
    }
    const times: Stretch[] = [];
    let at = profile.startTime;
    profile.samples?.forEach((sample, index) => {
      at += profile.timeDeltas?.[index] ?? INTERVAL;
      const length = profile.timeDeltas?.[index + 1] ?? INTERVAL;
      if (ours.has(sample)) times.push({ at, length });
    });
    // Of the pages that are open, the one whose tasks hold the samples is the one that was profiled.
    const threads = [...this.#mainThreads].map((thread) => oursPerTask(this.#tasks.get(thread) ?? [], times));
    const own = threads.toSorted((one, other) => sum(other) - sum(one))[0] ?? [];
    return {
      total: sum(times.map(({ length }) => length)) / 1000,
      longest: own.reduce((most, value) => Math.max(most, value), 0) / 1000,
    };
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How much of each task is ours, in microseconds. */
function oursPerTask(tasks: readonly Stretch[], times: readonly Stretch[]): number[] {
  const sorted = tasks.toSorted((one, other) => one.at - other.at);
  let next = 0;
  return sorted.map(({ at, length }) => {
    while ((times[next]?.at ?? Number.POSITIVE_INFINITY) < at) next++;
    let own = 0;
    for (; (times[next]?.at ?? Number.POSITIVE_INFINITY) < at + length; next++)
      own += times[next]?.length ?? 0;
    return Math.min(own, length);
  });
}
