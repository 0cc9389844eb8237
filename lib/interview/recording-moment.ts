/** A moment of a recording: as a person reads it, and where it is played. */
export interface RecordingMoment {
  /** Such as "3:07". */
  readonly time: string;
  /** Plays the recording from there; `null` where the interview's address is not known to take a time. */
  readonly address: string | null;
}

/** How an address says where its recording begins to play. */
interface TimedSite {
  /** Of the host, without what stands before it for readers of another surface (`MIRRORS`). */
  readonly host: RegExp;
  /** Of the path: a player, and not a list or a channel. */
  readonly path: RegExp;
  /** The parameter, in whole seconds. */
  readonly parameter: string;
  /** What stands behind the seconds where the site asks for a unit. */
  readonly unit?: "s";
  /** Whether it stands behind the number sign. */
  readonly isFragment?: true;
  /** Other ways in which the address may say a time already; they are taken out. */
  readonly others?: readonly string[];
}

/** Hosts with the same player: the desktop's, the phone's, and that of YouTube Music. */
const MIRRORS = /^(?:www|m|music)\./;

/**
 * From the sites' own "copy link at the current time", and what their players take. Apple Podcasts is none of them: no
 * documented address of it says a time.
 */
const TIMED_SITES: readonly TimedSite[] = [
  {
    host: /^youtube\.com$/,
    path: /^\/(?:watch$|live\/)/,
    parameter: "t",
    others: ["start", "time_continue"],
  },
  { host: /^youtu\.be$/, path: /^\/./, parameter: "t", others: ["start"] },
  { host: /^(?:youtube|youtube-nocookie)\.com$/, path: /^\/embed\//, parameter: "start", others: ["t"] },
  { host: /^bilibili\.com$/, path: /^\/video\//, parameter: "t" },
  { host: /^vimeo\.com$/, path: /^\/\d/, parameter: "t", unit: "s", isFragment: true },
  { host: /^player\.vimeo\.com$/, path: /^\/video\/\d/, parameter: "t", unit: "s", isFragment: true },
  { host: /^open\.spotify\.com$/, path: /^\/(?:intl-[a-z]{2,5}\/)?episode\//, parameter: "t" },
  { host: /^soundcloud\.com$/, path: /^\/[^/]+\/[^/]+/, parameter: "t", isFragment: true },
  { host: /^twitch\.tv$/, path: /^\/videos\/\d/, parameter: "t", unit: "s" },
  { host: /^dailymotion\.com$/, path: /^\/video\//, parameter: "start" },
  { host: /^nicovideo\.jp$/, path: /^\/watch\//, parameter: "from" },
  { host: /^drive\.google\.com$/, path: /^\/file\/d\/[^/]+\/view$/, parameter: "t" },
];

/** A file that browsers play themselves takes a time as Media Fragments URI 1.0 (W3C) has it. */
const MEDIA_FILE = /\.(?:mp3|m4a|aac|ogg|oga|opus|flac|wav|mp4|m4v|mov|webm|ogv)$/iu;

/** @returns a time as people write it: `187` is "3:07", `3723` is "1:02:03" */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

/**
 * The moment at which a turn begins.
 * @param interviewAddress of the interview, such as a person wrote it; may be anything
 * @param start in seconds; `undefined` where the transcript has no time
 * @returns `null` without a time
 */
export function recordingMoment(interviewAddress: string, start: number | undefined): RecordingMoment | null {
  if (start === undefined || !Number.isFinite(start) || start < 0) return null;
  return { time: clockTime(start), address: timedAddress(interviewAddress, Math.floor(start)) };
}

function timedAddress(address: string, seconds: number): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(MIRRORS, "");
  const site = TIMED_SITES.find((one) => one.host.test(host) && one.path.test(url.pathname));
  if (site === undefined) {
    if (!MEDIA_FILE.test(url.pathname)) return null;
    url.hash = `t=${seconds}`;
    return url.href;
  }
  const { parameter, unit = "", isFragment, others = [] } = site;
  for (const other of others) url.searchParams.delete(other);
  if (isFragment) url.hash = `${parameter}=${seconds}${unit}`;
  else url.searchParams.set(parameter, `${seconds}${unit}`);
  return url.href;
}
