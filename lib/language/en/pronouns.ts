import type { Pronouns } from "../language.ts";

export const PRONOUNS: Pronouns = {
  firstPerson: /(?:^|[^\p{L}])(?:i|my|me|we|our|us|i'm|i've|i'd|i'll|we're|we've)(?![\p{L}])/u,
  // English news varies the name by the office.
  thirdPerson:
    /(?:^|[^\p{L}])(?:he|she|him|his|her|ceo|chief executive|founder|co-founder|executive|billionaire|boss|chairman|chairwoman|president|minister|director|professor|author)(?![\p{L}])/u,
  office:
    /(?<!\p{L})the (?:\p{L}+ )?(?:ceo|chief executive|founder|co-founder|executive|boss|chairman|chairwoman|president|minister|secretary|director|manager|coach|mayor|governor|professor|author|scientist|guest)(?!\p{L})/u,
  onePerson: /(?<![\p{L}])(?:he|she)(?![\p{L}])/gu,
};
