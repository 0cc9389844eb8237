import type { TextRange } from "../../text/offset-map.ts";

/** A word with a capital; its length has a bound, so that no page makes the search slow. */
const NAME = String.raw`\p{Lu}(?=[\p{L}'’-]{0,20}\p{Ll})[\p{L}'’-]{1,24}(?!\p{L})`;
/** Begins a sentence or stands for somebody, and is no name. */
const NO_NAME = String.raw`(?!(?:He|She|It|They|We|You|Who|This|That|These|Those|The|A|An|But|And|Or|So|Then|When|As|What|There|Here|One|Some|Many|Most|All|Nobody|Everybody|Officials?|Reports?|Asked|Yes|No|Nor|Minister|President|Prime|Professor|Director|Doctor)(?!\p{L}))`;
const FULL_NAME = `(?:${NO_NAME}${NAME}(?: (?:van|von|de|der|al|bin|O['’]))?(?: ${NAME}){0,2})`;
const SAYS =
  "(?:says?|said|tells|told|adds|added|argued|argues|replied|replies|noted|notes|recalled|recalls|disagrees|disagreed|insists|insisted|claims|claimed|countered|counters|remembers|laughs|laughed|called|wrote|writes|asked|warned|warns|objects|objected|scoffed|scoffs|shrugs|shrugged)";

const PEOPLE = new RegExp(
  // What no alternative begins with is passed over at once.
  String.raw`(?=[\p{Lu}m])(?:${[
    // Rita Moss says; Moss told me
    String.raw`(?<!\p{L})${FULL_NAME}(?=,? (?:(?:also|later|then|now|still|too),? )?${SAYS}(?!\p{L}))`,
    // says Rita Moss
    String.raw`(?<=(?<!\p{L})(?:says|said|adds|added|asks|asked|replies|replied) )${FULL_NAME}`,
    // general secretary, Colm Brady, disagreed; her mother, Agnes, 84
    String.raw`(?<=\p{Ll}, )${FULL_NAME}(?=, (?:\d|\p{Ll}))`,
    // Agnes, 84, remembers
    String.raw`(?<!\p{L})${FULL_NAME}(?=, \d{2}[,.])`,
    // my aunt Vera, my neighbour
    String.raw`(?<!\p{L})[Mm]y (?:old |late |own )?(?:mother|father|mum|mom|dad|aunt|uncle|grandmother|grandfather|brother|sister|cousin|son|daughter|wife|husband|neighbou?r|friend|colleague|boss|teacher|landlord|doctor)(?!\p{L})`,
    // Councillor Chiu, Mr Pike
    String.raw`(?<=(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Councillor|Senator|Professor|Captain|Sergeant)\.? )${FULL_NAME}`,
    // spokesman Peter Lund
    String.raw`(?<=(?<!\p{L})(?:spokesman|spokeswoman|spokesperson|secretary|neighbour|neighbor|colleague|wife|husband|brother|sister|mother|father|son|daughter|lawyer|professor|leader|analyst|driver|coach|critic|rival|deputy|predecessor|successor|union boss),? )${FULL_NAME}`,
  ].join("|")})`,
  "gu",
);

/** Where a text names people, as far as they can be told by capitals and what stands round them. @param text as it is written */
export const peopleIn = (text: string): TextRange[] =>
  Array.from(text.matchAll(PEOPLE), ({ 0: name, index }) => ({ start: index, end: index + name.length }));
