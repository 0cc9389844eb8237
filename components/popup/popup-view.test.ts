import { expect, it } from "vitest";
import type { FrameReport } from "../../lib/extension/messages/frame-report.ts";
import type { PageChoices } from "../../lib/extension/page-choices.ts";
import { countKinds, popupView } from "./popup-view.ts";

const choices: PageChoices = {
  decision: null,
  script: "original",
  scope: "page",
  written: "Hans",
  site: "example.org",
  annotateSite: true,
  barSite: true,
};

const covering: FrameReport = {
  covered: true,
  interview: { id: "one", title: "One" },
  repost: false,
  leftOut: null,
  passages: [
    { id: "a", text: "甲", quoted: true, kind: "reported", flags: [], speakers: [] },
    { id: "b", text: "乙", quoted: true, kind: "verbatim", flags: [], speakers: [] },
  ],
  hidden: 2,
  decision: null,
  missing: [],
  incomplete: [],
};

it("says why a page is out of reach", () => {
  expect(popupView({ reach: "pdf" }, choices)).toEqual({ state: "unreachable", reason: "pdf" });
});

it("puts the passages of all frames together", () => {
  const view = popupView(
    {
      reach: "reached",
      frames: [
        { frame: 0, report: { ...covering, covered: false, interview: null, passages: [], hidden: 0 } },
        { frame: 3, report: covering },
      ],
    },
    choices,
  );
  expect(view).toMatchObject({ state: "reached", interview: { id: "one" }, hidden: 2 });
  expect(view.state === "reached" && view.passages.map(({ frame, id }) => [frame, id])).toEqual([
    [3, "a"],
    [3, "b"],
  ]);
});

it("tells what was left out of any frame, first what was not looked at at all", () => {
  const leftOutOf = (...parts: FrameReport["leftOut"][]) => {
    const frames = parts.map((leftOut, frame) => ({
      frame,
      report: { ...covering, covered: false, interview: null, passages: [], leftOut },
    }));
    const view = popupView({ reach: "reached", frames }, choices);
    return view.state === "reached" ? view.leftOut : "not reached";
  };
  expect(leftOutOf(null, null)).toBeNull();
  expect(leftOutOf(null, "rest")).toBe("rest");
  expect(leftOutOf("rest", "page", null)).toBe("page");
});

it("counts kinds from the most to the least faithful", () => {
  expect(countKinds(covering.passages)).toEqual([
    { kind: "verbatim", count: 1 },
    { kind: "reported", count: 1 },
  ]);
});
