import { describe, expect, it } from "vitest";
import { fold } from "../../chinese/fold.ts";
import { CHINESE } from "./chinese.ts";

const { speech, pronouns, roles } = CHINESE;
if (speech === null || pronouns === null || roles === null) throw new Error("Chinese lacks something.");

describe("what is known of Chinese", () => {
  it("is folded, so that it is found in any script", () => {
    const lists = [
      speech.verbs,
      speech.questions,
      speech.questionsTo,
      speech.openings,
      speech.behindOpening,
      speech.asks,
      roles.interviewer,
      roles.guest,
      roles.labels,
    ];
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.map(fold)).toEqual(list);
    }
  });

  it("tells one other person from several", () => {
    expect(fold("他說").match(pronouns.onePerson)).toHaveLength(1);
    expect(fold("他們說").match(pronouns.onePerson)).toBeNull();
    expect(pronouns.firstPerson.test(fold("我們"))).toBe(true);
  });
});
