import fc from "fast-check";
import { expect, it } from "vitest";
import { stageDirections, withoutStageDirections } from "./stage-direction.ts";

it.each([
  ["我們明年再看（笑）好不好", "我們明年再看   好不好"],
  ["That was a long time ago. (laughs) Yes.", "That was a long time ago.          Yes."],
  ["他們（指供應商）都同意", "他們      都同意"],
  ["我們的平台（Horizon）已經上線", "我們的平台（Horizon）已經上線"],
])("of %s was said %s", (text, spoken) => expect(withoutStageDirections(text)).toBe(spoken));

it("keeps every offset, and nothing of what was not said", () => {
  const text = fc
    .array(fc.constantFrom("（笑）", "(laughs)", "話", "words ", "（", ")", "\n"), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (paragraph) => {
      const spoken = withoutStageDirections(paragraph);
      expect(spoken).toHaveLength(paragraph.length);
      expect(stageDirections(spoken)).toEqual([]);
    }),
  );
});
