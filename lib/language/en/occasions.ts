import type { Occasions } from "../language.ts";

const phrases = (list: string): string[] =>
  list
    .trim()
    .split("\n")
    .map((phrase) => phrase.trim());

/** Where English articles say that somebody said something, at a talk or in writing. */
export const OCCASIONS: Occasions = {
  words: {
    post: phrases(`
      posted on
      wrote on
      post on
      in a post
      tweeted
      in a tweet
      in a thread
      threads post
      facebook post
      instagram post
      on threads
      on twitter
      on social media
    `),
    call: phrases(`
      earnings call
      conference call
      quarterly call
      results call
      call with analysts
      call with investors
    `),
    letter: phrases(`
      open letter
      letter to
      in a letter
      in a memo
      internal memo
      published a letter
      in an essay
      blog post
    `),
    stage: phrases(`
      keynote
      in a speech
      told a conference
      told the conference
      on stage
      onstage
      fireside chat
      developer conference
      testified
      hearing
      press conference
    `),
    broadcast: phrases(`
      podcast
      talk show
    `),
    told: phrases(`
      told reuters
      told bloomberg
      told cnbc
      told cnn
      told the bbc
      told the associated press
      told the new york times
      told the wall street journal
      told the financial times
      told the guardian
      told the verge
    `),
  },
  interviewOf: /(?:interview with|interviewed by)([^,.;:!?"\n]{0,40})/gu,
  nobodys:
    /(?<![\p{L}])(?:the|a|an|his|her|this|that|our|us|him|it|ceo|founder|journalists?|reporters?|media|press|foreign|international|american|british|local|tech|technology|business|news|site|website|outlet|magazine|newspaper|broadcaster|channel|programme|program|show|host|exclusive|recent|wide-ranging|on|in|at|of|for|with|and|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|week|month|this)(?![\p{L}])/gu,
  // the podcast, but not the Rowan Cheung podcast, his podcast, a podcast, the podcast "…"
  isNameless: (before, behind) =>
    /(?:^|[^\p{L}])(?:the|this)\s+$/iu.test(before) && !/^\s*[“"‘'\p{Lu}]/u.test(behind),
  articles: ["the", "a", "an"],
  anyInterview: ["in the interview", "the interview", "in an interview"],
};
