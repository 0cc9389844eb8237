import type { Negation } from "../language.ts";

/** Folding makes an apostrophe a straight quotation mark. */
const APOSTROPHE = '"';

export const NEGATION: Negation = {
  denials: new RegExp(
    `(?<!\\p{L})(?:(?:ca|wo|sha)n${APOSTROPHE}t|cannot|not|never|nor|neither|none|no|nobody|nothing|nowhere)(?!\\p{L})|n${APOSTROPHE}t(?!\\p{L})`,
    "gu",
  ),
  noDenials: new RegExp(
    `(?<!\\p{L})(?:not (?:only|just|merely|simply|least|to mention)|whether or not|or (?:not|none|nothing|nobody|never)|little or no|if not|why not|no (?:doubt|matter|more than|less than|fewer than|later than)|nothing but|none other|can(?:not| ?not|${APOSTROPHE}t) (?:help|but)|no longer than)(?!\\p{L})`,
    "gu",
  ),
  doubtful:
    /(?<!\p{L})(?:few|fewer|little|less|hardly|barely|rarely|seldom|scarcely|fail\p{L}*|refus\p{L}*|den(?:y|ies|ied)|without|lack\p{L}*|unless|until|except|stop\p{L}*|rather|instead|avoid\p{L}*|unlikely|far from|at least(?: not)?|yet to|ceas\p{L}*|reject\p{L}*|dismiss\p{L}*|rul(?:e|es|ed|ing) out|disagree\p{L}*|disput\p{L}*|only|too|wrong|unable|impossible|everything|every(?:one|body)?|all|always|entirely|necessarily|completely|altogether)(?!\p{L})/gu,
  otherwise: new RegExp(
    `^[,.;]? ?(?:(?:and|but|yet|while) )?(?:i|we) (?:do|did|have|had|am|are|was|were|will|would|can|could)(?:n${APOSTROPHE}t| not)?(?!\\p{L})(?=[,.;!?]|$)`,
    "u",
  ),
  objection:
    /^(?:(?:no|nope|wrong|nonsense|rubbish|not so|on the contrary|quite the contrary|sorry)[,!:]|(?:but |well, |and )?(?:i (?:say|think|believe|would say|disagree)|in my (?:view|opinion)|to my mind)(?!\p{L}))/u,
  objected:
    /(?<!\p{L})(?:i (?:disagree|beg to differ|doubt it|don"t believe it)|nonsense|rubbish|wrong|not so)[.!]\s*$/u,
  auxiliaries:
    /^(?: (?:be|been|being|have|has|had|do|does|did|going|to|get|gets|got|any|an?|the|then|so|very|really))+(?!\p{L})/u,
  shortestClause: 12,
  deniedWords: null,
};
