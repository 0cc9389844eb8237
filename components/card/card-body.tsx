import type { Translate } from "../../lib/extension/interface-messages.ts";
import { languageName, provenanceOf } from "../interview/provenance.ts";
import { Accusations } from "./accusations.tsx";
import type { CardContent } from "./card-content.ts";
import { Original, Pieces } from "./original.tsx";
import { placeOf } from "./place-of.ts";

interface CardBodyProps {
  readonly content: CardContent;
  readonly translate: Translate;
  onHide(): void;
}

/** Both versions of a passage, one under the other, between what they answer and what follows. */
export function CardBody({ content, translate, onHide }: CardBodyProps) {
  const { article, shownLanguage } = content;
  return (
    <div class="scroll">
      <div class="words">
        <Accusations content={content} translate={translate} />
        <Question content={content} translate={translate} />
        {article !== null && (
          <div class="article">
            <p class="label">{translate("card_article_has")}</p>
            <p class="text" lang={content.articleLanguage}>
              <Pieces pieces={article} as="ins" />
            </p>
          </div>
        )}
        <Original content={content} translate={translate} />
      </div>
      {content.following !== "" && (
        <details class="following">
          <summary>{translate("card_what_follows")}</summary>
          <p lang={shownLanguage}>{content.following}</p>
        </details>
      )}
      <div class="last">
        <Provenance content={content} translate={translate} />
        <button type="button" class="hide" onClick={onHide}>
          {translate("card_hide")}
        </button>
      </div>
    </div>
  );
}

type Part = Pick<CardBodyProps, "content" | "translate">;

/** What the words answer: its beginning, and all of it once it is unfolded. */
function Question({ content: { question, shownLanguage }, translate }: Part) {
  if (question === null) return null;
  return (
    <details class="question">
      <summary>
        <span class="label">{translate("card_in_answer_to")}</span>{" "}
        <b lang={shownLanguage}>{question.speaker}</b>
        <span class="excerpt" lang={shownLanguage}>
          {question.text}
        </span>
      </summary>
      <p lang={shownLanguage}>{question.text}</p>
    </details>
  );
}

function Provenance({ content: { interview, translation, isOneOfSeveral, language }, translate }: Part) {
  return (
    <p class="provenance">
      {placeOf(interview).join(" · ")}
      {translation !== null && (
        <>
          <br />
          {provenanceOf(translation, language, translate)}
        </>
      )}
      {translation === null && isOneOfSeveral && (
        <>
          <br />
          {translate("card_version", languageName(language, translate))}
        </>
      )}
    </p>
  );
}
