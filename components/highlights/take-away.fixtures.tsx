import style from "../library/library.css?inline";
import { bundledInterview } from "../testing/bundled-interview.ts";
import { type ComponentFixtures, statesOf } from "../testing/fixtures.ts";
import { highlight, highlightOf } from "../testing/highlights-in-memory.ts";
import { KeptPage } from "../testing/kept-page.tsx";
import { click } from "../testing/person.ts";
import { TakeAway, type TakeAwayProps } from "./take-away.tsx";

const ignore = (): void => {};

/** Nothing is under way. */
const AT_REST: Omit<TakeAwayProps, "translate"> = {
  found: null,
  notice: "",
  planned: null,
  progress: null,
  lastBackup: null,
  onExport: ignore,
  onFile: ignore,
  onImport: ignore,
  onCancel: ignore,
  onReport: ignore,
  onStop: ignore,
};

const PLANNED: TakeAwayProps["planned"] = {
  plan: {
    added: [
      highlightOf("long", "我認為這將成為我們生活中最重要的技術。".repeat(6)),
      ...Array.from({ length: 7 }, (_, at) => highlight(String(at))),
    ],
    updated: [highlight("changed")],
    kept: [highlight("kept")],
  },
  refused: [
    { row: 3, why: "field", field: "address", excerpt: '{"address": "javascript:alert(1)"}' },
    { row: 7, why: "words", field: "pieces", excerpt: '{"type": "Annotation"}' },
    { row: 9, why: "too-large", field: null, excerpt: "" },
    { row: 12, why: "unreadable", field: null, excerpt: `${"x".repeat(120)}` },
  ],
  interviews: {
    coming: [
      { interview: bundledInterview, isBeside: false },
      { interview: { ...bundledInterview, id: "own-2", title: "The barge (2)" }, isBeside: true },
    ],
    known: 1,
    refused: [
      { row: 4, title: "Ours", why: "bundled", reason: "" },
      { row: 5, title: "A broken one", why: "broken", reason: "renditions.0.turns.3.number: Invalid type" },
    ],
  },
  doubled: 3,
};

/** Every state of taking highlights away and bringing them in. */
const TAKE_AWAY_STATES = {
  "at rest": AT_REST,
  "saved before": { ...AT_REST, lastBackup: new Date("2026-01-02T03:04:05Z") },
  "what a search found": { ...AT_REST, found: 12 },
  exporting: { ...AT_REST, progress: { done: 12_000, of: 100_000 } },
  reading: { ...AT_REST, progress: { done: 0, of: 0 } },
  planned: { ...AT_REST, planned: PLANNED },
  "planned, refused rows open": { ...AT_REST, planned: PLANNED },
  "nothing new": {
    ...AT_REST,
    planned: {
      ...PLANNED,
      plan: { added: [], updated: [], kept: [] },
      interviews: { coming: [], known: 2, refused: [] },
    },
  },
  importing: { ...AT_REST, planned: PLANNED, progress: { done: 3, of: 9 } },
} satisfies Readonly<Record<string, Omit<TakeAwayProps, "translate">>>;

export const fixtures: ComponentFixtures = {
  surface: { on: "extension-page", style },
  states: {
    ...statesOf<Omit<TakeAwayProps, "translate">>(
      TAKE_AWAY_STATES,
      (props, translate) => (
        <KeptPage translate={translate}>
          <TakeAway {...props} translate={translate} />
        </KeptPage>
      ),
      { "planned, refused rows open": (place) => click(place, "summary") },
    ),
    imported: {
      show: (translate) => (
        <KeptPage translate={translate}>
          <TakeAway {...AT_REST} notice={translate("import_kept", 9, 2)} translate={translate} />
        </KeptPage>
      ),
    },
    "cannot be read": {
      show: (translate) => (
        <KeptPage translate={translate}>
          <TakeAway {...AT_REST} notice={translate("highlights_unreadable")} translate={translate} />
        </KeptPage>
      ),
    },
  },
};
