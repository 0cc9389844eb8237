import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { NOTICE, thirdPartyNotice } from "./build-third-party.ts";

it("names what is bundled, in the versions that are bundled (else: npm run build:third-party)", () => {
  expect(readFileSync(NOTICE, "utf8")).toBe(thirdPartyNotice());
});
