import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { CardContent } from "./card-content.ts";

/** What the article cannot have right, each with its two facts side by side; nothing where there is none. */
export function Accusations({
  content: { contradiction, misattribution, shownLanguage },
  translate,
}: {
  readonly content: CardContent;
  readonly translate: Translate;
}) {
  return (
    <>
      {misattribution !== null && (
        <Facts
          title={translate("card_accusation_misattributed")}
          article={{ label: translate("card_article_names"), fact: misattribution.page }}
          interview={{ label: translate("card_interview_names"), fact: misattribution.source }}
          language={shownLanguage}
        />
      )}
      {contradiction !== null && (
        <Facts
          title={translate("card_accusation_altered")}
          article={{ label: translate("card_article_has"), fact: contradiction.page }}
          interview={{ label: translate("card_original_has"), fact: contradiction.source }}
          language={shownLanguage}
        />
      )}
    </>
  );
}

interface Fact {
  readonly label: string;
  readonly fact: string;
}

function Facts({
  title,
  article,
  interview,
  language,
}: {
  readonly title: string;
  readonly article: Fact;
  readonly interview: Fact;
  readonly language: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields of a form, and these are facts.
    <div class="accusation" role="group" aria-label={title}>
      <p class="charge">{title}</p>
      <dl>
        {[article, interview].map(({ label, fact }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang={language}>{fact === "" ? "—" : fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
