import { expect, it } from "vitest";
import { withoutControls } from "./page-controls.ts";
import { plainLines } from "./transcript-line.ts";

const post = (words: string): string =>
  `Upvote\n12\nDownvote\n\nReply\n\nShare\n\nmapnerd\n•\n3y ago\n${words}\n`;
const kept = (text: string): string[] =>
  withoutControls(plainLines(text))
    .lines.map(({ text: line }) => line)
    .filter((line) => line !== "");

it("leaves out what a forum has to press below each post, once with a doubt for each kind", () => {
  const text = [post("How many?"), post("42"), post("Share")].join("\n");
  expect(kept(text)).toEqual([
    "mapnerd",
    "3y ago",
    "How many?",
    "mapnerd",
    "3y ago",
    "42",
    "mapnerd",
    "3y ago",
  ]);
  expect(withoutControls(plainLines(text)).unsure.map((doubt) => doubt.text)).toEqual([
    "Upvote",
    "12",
    "Downvote",
    "Reply",
    "Share",
    "•",
  ]);
});

it("leaves alone what stands there a few times", () => {
  const text = "Reply\nThank you.\nShare\n12\nReply";
  expect(kept(text)).toEqual(text.split("\n"));
});
