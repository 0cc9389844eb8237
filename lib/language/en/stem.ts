import { stemmer } from "stemmer";

/** Forms that no rule leads back to their word, behind the word itself. */
const IRREGULAR = `
  arise arose arisen, bear bore borne, beat beaten, become became, begin began begun, bet betting, bind bound, bite bit
  bitten, blow blew blown, break broke broken, bring brought, build built, buy bought, catch caught, choose chose chosen,
  come came, cut cutting, deal dealt, dig dug, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat
  ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, fly flew flown, forget forgot forgotten,
  freeze froze frozen, get got gotten, give gave given, go went gone, grow grew grown, hang hung, have had, hear heard,
  hide hid hidden, hold held, keep kept, know knew known, lay laid, lead led, leave left, lend lent, lose lost, make made,
  mean meant, meet met, pay paid, ride rode ridden, ring rang rung, rise rose risen, run ran running, say said, see saw
  seen, seek sought, sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown, sing sang sung, sink
  sank sunk, sit sat, sleep slept, speak spoke spoken, spend spent, spin spun, stand stood, steal stole stolen, stick
  stuck, strike struck, swear swore sworn, swim swam swum, take took taken, teach taught, tear tore torn, tell told, think
  thought, throw threw thrown, understand understood, wake woke woken, wear wore worn, win won, write wrote written, man
  men, woman women, child children, foot feet, tooth teeth, mouse mice, life lives, wife wives, half halves, leaf leaves,
  good better best, bad worse worst, few fewer fewest, analysis analyses, crisis crises, datum data
`;

const WORDS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(",").flatMap((forms) => {
    const [word = "", ...others] = forms.trim().split(/\s+/);
    return others.map((form) => [form, word] as const);
  }),
);

const stems = new Map<string, string>();
/** More words are forgotten, so that a page of made-up ones fills no memory. */
const MOST_STEMS = 50_000;

/**
 * What the forms of an English word have in common (Porter's algorithm, and a list of irregular forms): built and
 * building are "build".
 * @param word folded; its 's does not matter
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const bare = word.replace(/'s?$/, "");
  const stem = stemmer(WORDS.get(bare) ?? bare);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}
