import { fold } from "../../chinese/fold.ts";
import type { Pronouns } from "../language.ts";

export const PRONOUNS: Pronouns = {
  firstPerson: /[我咱俺]/u,
  thirdPerson: /[他她]/u,
  // 他們 are others than the speaker.
  onePerson: new RegExp(`[他她](?!${fold("們")})`, "gu"),
};
