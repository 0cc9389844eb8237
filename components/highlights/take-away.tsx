import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../lib/highlights/exchange/export-format.ts";
import type { PlannedImport, Progress } from "../../lib/highlights/exchange/planned-import.ts";
import { highlightText } from "../../lib/highlights/highlight.ts";
import { FileButton } from "../file-button.tsx";
import { formatDate } from "../formats.ts";

/** By their own names, which no language translates; a backup is ours. */
const FORMAT_NAMES: Readonly<Record<Exclude<ExportFormat, "backup">, string>> = {
  "json-ld": "JSON-LD",
  markdown: "Markdown",
  "markdown-pages": "Markdown (ZIP)",
  csv: "CSV",
  readwise: "Readwise",
  hypothesis: "Hypothesis",
};

export interface TakeAwayProps {
  /** How many a search has found, which are then exported alone; `null` for all. */
  readonly found: number | null;
  /** What came of the last import or export; empty if there is nothing to say. */
  readonly notice: string;
  readonly planned: PlannedImport | null;
  readonly progress: Progress | null;
  /** When the last backup was saved; `null` if never. */
  readonly lastBackup: Date | null;
  readonly translate: Translate;
  onExport(format: ExportFormat): void;
  onFile(file: File): void;
  onImport(): void;
  onCancel(): void;
  onReport(): void;
  onStop(): void;
}

/** Leads past a list that the Tab key takes hundreds of presses for; seen while it has the focus. */
export function SkipToTakeAway({ translate }: Pick<TakeAwayProps, "translate">) {
  return (
    <button
      type="button"
      class="skip"
      onClick={() => document.querySelector<HTMLElement>(".take-away button")?.focus()}
    >
      {translate("highlights_skip_to_export")}
    </button>
  );
}

/** What is said of an entry that was refused for another reason than one of its fields. */
const REFUSALS = {
  unreadable: "import_refused_unreadable",
  words: "import_refused_words",
  "too-large": "import_refused_large",
} as const;

/** Highlights that are shown of what an import would bring. */
const SHOWN = 5;
const SHOWN_REFUSED = 5;

/** Exports of what is kept, and imports with a look at what they would bring. */
export function TakeAway(props: TakeAwayProps) {
  const { found, notice, planned, progress, lastBackup, translate } = props;
  const isBusy = progress !== null;
  const section = useRef<HTMLElement>(null);
  const before = useRef(planned);
  useLayoutEffect(() => {
    const lost = planned === null && before.current !== null && document.activeElement === document.body;
    // The button that was pressed has gone with what was planned.
    if (lost) section.current?.querySelector<HTMLElement>(".file-button")?.focus();
    before.current = planned;
  }, [planned]);
  return (
    <section class="take-away" ref={section}>
      <p>
        <span class="what">
          {found === null ? translate("highlights_export") : translate("highlights_export_found", found)}
        </span>{" "}
        {EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            // A button that is disabled loses the focus, and the keyboard its place.
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) props.onExport(format);
            }}
          >
            {format === "backup" ? translate("settings_backup") : FORMAT_NAMES[format]}
          </button>
        ))}
      </p>
      <p>
        <FileButton
          label={translate("words_import")}
          accept=".json,.jsonld,.csv"
          disabled={isBusy}
          onFile={props.onFile}
        />
      </p>
      {planned !== null && <Planned {...props} planned={planned} />}
      {progress !== null && (
        <p class="progress">
          <progress
            {...(progress.of === 0 ? {} : { value: progress.done, max: progress.of })}
            aria-label={translate("exchange_progress")}
          />
          <span>
            {progress.of === 0
              ? translate("exchange_reading")
              : translate("exchange_done_of", progress.done, progress.of)}
          </span>
          <button type="button" onClick={props.onStop}>
            {translate("exchange_stop")}
          </button>
        </p>
      )}
      <p role="status">{notice}</p>
      <p>
        {translate("highlights_reminder")}{" "}
        {lastBackup === null ? translate("backup_never") : translate("backup_last", formatDate(lastBackup))}
      </p>
    </section>
  );
}

function Planned({
  planned,
  translate,
  progress,
  onImport,
  onCancel,
  onReport,
}: TakeAwayProps & { readonly planned: PlannedImport }) {
  const { plan, refused, interviews, doubled } = planned;
  const coming = [...plan.added, ...plan.updated];
  return (
    <div class="planned">
      <b>
        {translate("import_plan", plan.added.length, plan.updated.length, plan.kept.length, refused.length)}
        {doubled > 0 && ` ${translate("import_doubled", doubled)}`}
      </b>
      <ul>
        {coming.slice(0, SHOWN).map((highlight) => (
          <li key={highlight.id}>
            <q>{highlightText(highlight)}</q> <span class="facts">{highlight.title}</span>
          </li>
        ))}
        {coming.length > SHOWN && <li class="facts">{translate("import_more", coming.length - SHOWN)}</li>}
      </ul>
      <PlannedInterviewList interviews={interviews} translate={translate} />
      {refused.length > 0 && (
        <details>
          <summary>{translate("import_refused", refused.length)}</summary>
          <ul>
            {refused.slice(0, SHOWN_REFUSED).map(({ row, why, field, excerpt }) => (
              <li key={row}>
                {why === "field"
                  ? translate("import_refused_row", row, field ?? "–")
                  : translate(REFUSALS[why], row)}{" "}
                <code>{excerpt}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {refused.length + interviews.refused.length > 0 && (
        <p>
          <button type="button" onClick={onReport}>
            {translate("import_report")}
          </button>
        </p>
      )}
      {progress === null && (
        <p>
          <button
            type="button"
            class="first"
            disabled={coming.length + interviews.coming.length === 0}
            onClick={onImport}
          >
            {translate("import_go")}
          </button>
          <button type="button" onClick={onCancel}>
            {translate("import_cancel")}
          </button>
        </p>
      )}
    </div>
  );
}

/** Which interviews would come, and which would not, and why. */
function PlannedInterviewList({
  interviews: { coming, known, refused },
  translate,
}: Pick<PlannedImport, "interviews"> & Pick<TakeAwayProps, "translate">) {
  if (coming.length + known + refused.length === 0) return null;
  return (
    <>
      <b>{translate("import_interviews", coming.length, known, refused.length)}</b>
      <ul>
        {coming.slice(0, SHOWN).map(({ interview, isBeside }) => (
          <li key={interview.id}>
            {interview.title}
            {isBeside && <span class="facts"> {translate("import_interview_beside")}</span>}
          </li>
        ))}
        {coming.length > SHOWN && <li class="facts">{translate("import_more", coming.length - SHOWN)}</li>}
        {refused.slice(0, SHOWN_REFUSED).map(({ row, title, why, reason }) => (
          <li key={`refused ${row}`} class="whole">
            {title}{" "}
            <span class="facts">
              {why === "bundled"
                ? translate("import_interview_bundled")
                : translate("import_interview_broken", reason)}
            </span>
          </li>
        ))}
        {refused.length > SHOWN_REFUSED && (
          <li class="facts">{translate("import_more", refused.length - SHOWN_REFUSED)}</li>
        )}
      </ul>
    </>
  );
}
