import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MessageKey, Translate } from "../../lib/extension/interface-messages.ts";
import {
  setFacts,
  setLanguage,
  setRenditionAddress,
  setTranslation,
} from "../../lib/interview/draft/draft-corrections.ts";
import type { InterviewDraft } from "../../lib/interview/draft/interview-draft.ts";
import { LONGEST_ADDRESS, LONGEST_FACT } from "../../lib/interview/interview-schema.ts";
import { dateOf } from "../../lib/interview/written-date.ts";
import { nameOfLanguage } from "../language-names.ts";

export interface InterviewFactsProps {
  readonly draft: InterviewDraft;
  readonly translate: Translate;
  /** @param field changes of the same one in a row are undone together */
  onDraft(draft: InterviewDraft, field: string): void;
}

const FIELDS = ["title", "outlet", "show", "address"] as const;
type Field = (typeof FIELDS)[number];
const LABELS: Readonly<Record<Field, MessageKey>> = {
  title: "add_name",
  outlet: "add_outlet",
  show: "add_show",
  address: "add_address",
};
const LANGUAGES = ["zh-Hant", "zh-Hans", "en", "ja", "ko", "de", "fr", "es", "it", "pt", "ru", "uk", "ar"];

/** What is known of an interview besides its words. */
export function InterviewFacts({ draft, translate, onDraft }: InterviewFactsProps) {
  const field = (name: Field) => (
    <label key={name} class={name}>
      {translate(LABELS[name])}
      <input
        type="text"
        value={draft[name]}
        maxLength={name === "address" ? LONGEST_ADDRESS : LONGEST_FACT}
        {...(name === "address" ? { inputMode: "url" as const, placeholder: "https://" } : {})}
        onInput={(event) => onDraft(setFacts(draft, { [name]: event.currentTarget.value }), name)}
      />
    </label>
  );
  return (
    <div class="grid">
      {field("title")}
      <DateField draft={draft} translate={translate} onDraft={onDraft} />
      {field("outlet")}
      {field("show")}
      {field("address")}
      {draft.renditions.map((rendition, index) => (
        <RenditionFacts
          key={rendition.id}
          index={index}
          language={translate(index === 0 ? "add_language" : "add_second_language")}
          hasAddress={index > 0}
          draft={draft}
          translate={translate}
          onDraft={onDraft}
        />
      ))}
    </div>
  );
}

/** A year, a month or a day. What is no date is said, and not taken. */
function DateField({ draft, translate, onDraft }: InterviewFactsProps) {
  const [field, setField] = useState({ written: draft.date, date: draft.date });
  const input = useRef<HTMLInputElement>(null);
  const told = useId();
  // Another date than the one that was written is shown as it is: a change was undone.
  const written = field.date === draft.date ? field.written : draft.date;
  const isDate = dateOf(written) !== null;
  useLayoutEffect(() => input.current?.setCustomValidity(isDate ? "" : translate("add_problem_date")));
  return (
    <label class="date">
      {translate("add_date")}
      <input
        ref={input}
        type="text"
        value={written}
        placeholder="2025-07-14"
        aria-invalid={!isDate}
        aria-describedby={told}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const read = dateOf(value);
          setField({ written: value, date: read ?? draft.date });
          if (read !== null && read !== draft.date) onDraft(setFacts(draft, { date: read }), "date");
        }}
      />
      <span id={told} class={isDate ? "hint" : "hint wrong"}>
        {translate(isDate ? "add_date_how" : "add_problem_date")}
      </span>
    </label>
  );
}

interface RenditionFactsProps extends InterviewFactsProps {
  /** Of the rendition. */
  readonly index: number;
  /** What its language is called here. */
  readonly language: string;
  /** Whether it may have been published elsewhere than the interview. */
  readonly hasAddress: boolean;
}

/** In what language a rendition is, from which and by whom it was translated, and where it was published. */
export function RenditionFacts(props: RenditionFactsProps) {
  const { draft, index, hasAddress, translate, onDraft } = props;
  const rendition = draft.renditions[index];
  if (rendition === undefined) return null;
  const { language, translation, address = "" } = rendition;
  const options = (chosen: string) =>
    [...new Set([...LANGUAGES, ...(chosen === "" || chosen === "und" ? [] : [chosen])])].map((tag) => (
      <option key={tag} value={tag}>
        {nameOfLanguage(tag)}
      </option>
    ));
  return (
    <>
      <label>
        {props.language}
        <select
          value={language}
          onChange={(event) => onDraft(setLanguage(draft, index, event.currentTarget.value), "")}
        >
          {language === "und" && <option value="und">{translate("add_language_unknown")}</option>}
          {options(language)}
        </select>
      </label>
      <label>
        {translate("add_translated_from")}
        <select
          value={translation?.from ?? ""}
          onChange={({ currentTarget: { value: from } }) =>
            onDraft(
              setTranslation(draft, index, from === "" ? null : { from, by: translation?.by ?? "" }),
              "",
            )
          }
        >
          <option value="">{translate("add_not_translated")}</option>
          {options(translation?.from ?? "")}
        </select>
      </label>
      {translation !== null && (
        <label>
          {translate("add_translator")}
          <input
            type="text"
            value={translation.by}
            maxLength={LONGEST_FACT}
            onInput={({ currentTarget: { value: by } }) =>
              onDraft(setTranslation(draft, index, { ...translation, by }), `translator ${index}`)
            }
          />
        </label>
      )}
      {hasAddress && (
        <label class="address">
          {translate("version_address")}
          <input
            type="text"
            value={address}
            maxLength={LONGEST_ADDRESS}
            inputMode="url"
            placeholder="https://"
            onInput={({ currentTarget: { value } }) =>
              onDraft(setRenditionAddress(draft, index, value), `address ${index}`)
            }
          />
        </label>
      )}
    </>
  );
}
