import type { UnsureReason } from "../transcript-line.ts";
import type { Reading } from "./known-labels.ts";
import { inForm, type LineLabel } from "./line-labels.ts";

/** The label with which a line opens a turn, and why it is doubtful if it is. */
export function openingOf(
  labels: readonly LineLabel[],
  reading: Reading,
): { label: LineLabel; why: UnsureReason | null } | null {
  const isSpeaker = (label: LineLabel | undefined): label is LineLabel =>
    label !== undefined && reading.speakers.has(label.meaning.key) && !label.isWord;
  const usual = reading.forms.map((form) => inForm(labels, form)).find(isSpeaker);
  if (usual !== undefined) return { label: usual, why: reading.doubts.get(usual.line) ?? null };
  const other = labels.find((label) => label.form !== "alone" && !label.isList && isSpeaker(label));
  return other === undefined ? null : { label: other, why: "other-form" };
}

/** Whether a line that opens no turn looks as if it did. */
export function looksLikeLabel(
  labels: readonly LineLabel[],
  reading: Reading,
  isPunctuated: boolean,
): boolean {
  return labels.some(
    ({ form, meaning, isBold }) =>
      form === "colon" ||
      form === "bracket" ||
      reading.forms.includes(form) ||
      (form === "alone" && (isPunctuated || isBold || reading.speakers.has(meaning.key))) ||
      (form !== "alone" && form !== "dash" && meaning.isSure),
  );
}
