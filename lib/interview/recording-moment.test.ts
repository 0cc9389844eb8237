import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTime, recordingMoment } from "./recording-moment.ts";

const SCHEMES = ["", "https://", "http://youtu.be/", "javascript:", "data:", "file:///", "//"] as const;

const at = (address: string, start = 187.6): string | null | undefined =>
  recordingMoment(address, start)?.address;

describe("the moment of a recording", () => {
  it("is played where the site takes a time, in its own way", () => {
    expect(at("https://www.youtube.com/watch?v=abc&list=x")).toBe(
      "https://www.youtube.com/watch?v=abc&list=x&t=187",
    );
    expect(at("https://m.youtube.com/watch?v=abc&t=5s&start=9")).toBe(
      "https://m.youtube.com/watch?v=abc&t=187",
    );
    expect(at("https://youtu.be/abc?si=q")).toBe("https://youtu.be/abc?si=q&t=187");
    expect(at("https://www.youtube.com/live/abc")).toBe("https://www.youtube.com/live/abc?t=187");
    expect(at("https://www.youtube-nocookie.com/embed/abc")).toBe(
      "https://www.youtube-nocookie.com/embed/abc?start=187",
    );
    expect(at("https://www.bilibili.com/video/BV1/?p=2")).toBe(
      "https://www.bilibili.com/video/BV1/?p=2&t=187",
    );
    expect(at("https://vimeo.com/76979871")).toBe("https://vimeo.com/76979871#t=187s");
    expect(at("https://player.vimeo.com/video/76979871?h=a")).toBe(
      "https://player.vimeo.com/video/76979871?h=a#t=187s",
    );
    expect(at("https://open.spotify.com/episode/abc?si=q&t=4")).toBe(
      "https://open.spotify.com/episode/abc?si=q&t=187",
    );
    expect(at("https://open.spotify.com/intl-de/episode/abc")).toBe(
      "https://open.spotify.com/intl-de/episode/abc?t=187",
    );
    expect(at("https://soundcloud.com/harbour/an-interview#t=0:04")).toBe(
      "https://soundcloud.com/harbour/an-interview#t=187",
    );
    expect(at("https://www.twitch.tv/videos/684670007")).toBe(
      "https://www.twitch.tv/videos/684670007?t=187s",
    );
    expect(at("https://www.dailymotion.com/video/x7abc")).toBe(
      "https://www.dailymotion.com/video/x7abc?start=187",
    );
    expect(at("https://www.nicovideo.jp/watch/sm9")).toBe("https://www.nicovideo.jp/watch/sm9?from=187");
    expect(at("https://drive.google.com/file/d/abc/view?usp=sharing")).toBe(
      "https://drive.google.com/file/d/abc/view?usp=sharing&t=187",
    );
  });

  it("is a media fragment of a file that the browser plays", () => {
    expect(at("https://cdn.example.org/a/episode.MP3?token=1#t=4")).toBe(
      "https://cdn.example.org/a/episode.MP3?token=1#t=187",
    );
  });

  it("is a time alone on other pages, and where the address is none", () => {
    for (const address of [
      "https://news.example.org/interview",
      "https://www.youtube.com/@channel",
      "https://youtu.be/",
      "https://open.spotify.com/show/abc",
      "https://podcasts.apple.com/us/podcast/a/id1?i=2",
      "https://www.twitch.tv/harbour",
      "https://notyoutube.com/watch?v=a",
      "https://youtube.com.example.org/watch?v=a",
      "javascript:alert(1)//a.mp3",
      "data:audio/mp3,a.mp3",
      "youtube.com/watch?v=a",
      "",
    ])
      expect(recordingMoment(address, 187)).toEqual({ time: "3:07", address: null });
  });

  it("is none without a time", () => {
    expect(recordingMoment("https://youtu.be/abc", undefined)).toBeNull();
    expect(recordingMoment("https://youtu.be/abc", Number.NaN)).toBeNull();
  });

  it("leads to http or https alone, whatever the address", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), fc.string(), fc.nat(), (scheme, rest, start) => {
        const found = at(`${scheme}${rest}.mp3`, start);
        expect(found === null || /^https?:/.test(found ?? "")).toBe(true);
      }),
    );
  });
});

it("writes times as people do", () => {
  expect([0, 7, 187, 3599, 3723, 36_000].map(clockTime)).toEqual([
    "0:00",
    "0:07",
    "3:07",
    "59:59",
    "1:02:03",
    "10:00:00",
  ]);
});
