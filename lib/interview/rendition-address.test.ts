import { expect, it } from "vitest";
import { renditionAddress } from "./rendition-address.ts";

it("is the rendition's own, or else the interview's", () => {
  const interview = { address: "https://radio.example/talk" };
  expect(renditionAddress(interview, {})).toBe("https://radio.example/talk");
  expect(renditionAddress(interview, { address: "" })).toBe("https://radio.example/talk");
  expect(renditionAddress(interview, { address: "https://paper.example/" })).toBe("https://paper.example/");
});
