import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import type { CardContent } from "./card-content.ts";

type Judged = Pick<
  CardContent,
  "kind" | "flags" | "translation" | "contradiction" | "misattribution" | "isOnlyProbable"
>;

/** Only of a translation it can be said that the article translates otherwise. */
const isTranslatedAnew = ({ kind, translation }: Judged): boolean =>
  kind === "reworded" && translation !== null;

/** The verdict in a word. */
export function verdictWord(content: Judged, translate: Translate): string {
  return translate(isTranslatedAnew(content) ? "kind_reworded_translation" : `kind_${content.kind}`);
}

/** What the verdict means, in a sentence for each thing that is said nowhere else on the card. */
export function meaningKeys(content: Judged, isRepost: boolean): readonly MessageKey[] {
  const meaning: MessageKey = isTranslatedAnew(content)
    ? "meaning_reworded_translation"
    : `meaning_${content.kind}`;
  const { contradiction, misattribution } = content;
  const unshown = content.flags.filter(
    (flag) =>
      !(flag === "altered" && contradiction !== null) &&
      !(flag === "misattributed" && misattribution !== null),
  );
  return [isRepost ? "card_repost" : meaning, ...unshown.map((flag): MessageKey => `flag_${flag}`)];
}

/** How the card is announced: what it is, its verdict, and what the article is accused of. */
export function announcement(content: Judged, translate: Translate): string {
  const { contradiction, misattribution } = content;
  const words = [
    verdictWord(content, translate),
    ...(content.isOnlyProbable ? [translate("card_probable")] : []),
    ...(contradiction === null ? [] : [translate("card_accusation_altered")]),
    ...(misattribution === null ? [] : [translate("card_accusation_misattributed")]),
  ];
  return translate("card_announced", words.join(translate("card_list_comma")));
}
