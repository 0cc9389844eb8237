import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { SiteDecision } from "../../lib/extension/site-decisions.ts";
import { RemovableList } from "./removable-list.tsx";

interface DecisionListProps {
  readonly decisions: readonly SiteDecision[];
  readonly translate: Translate;
  onTakeBack(decision: SiteDecision): void;
}

const placeOf = ({ site, page }: SiteDecision): string => `${site}${page ?? ""}`;

/** What a decision says, in a few words. */
function decided(decision: SiteDecision, translate: Translate): string {
  switch (decision.kind) {
    case "annotate":
      return translate(decision.on ? "decision_annotate_on" : "decision_annotate_off");
    case "bar":
      return translate(decision.on ? "decision_bar_on" : "decision_bar_off");
    case "convert":
      return decision.to === "original"
        ? translate("decision_convert_original")
        : translate("decision_convert", translate(`script_${decision.to}`));
    case "coverage":
      return translate(decision.coverage === "look" ? "decision_coverage_look" : "decision_coverage_none");
    case "hidden":
      return decision.text;
  }
}

/** What was decided for sites and pages; each can be taken back. */
export function SiteDecisions({ decisions, translate, onTakeBack }: DecisionListProps) {
  const items = decisions.map((decision) => ({
    key: [decision.kind, decision.site, decision.page].join("\n"),
    content: (
      <>
        <b dir="ltr">{placeOf(decision)}</b>
        <small>{decided(decision, translate)}</small>
      </>
    ),
    label: translate("decision_take_back_of", decided(decision, translate), placeOf(decision)),
    onRemove: () => onTakeBack(decision),
  }));
  return (
    <RemovableList
      items={items}
      remove={translate("decision_take_back")}
      empty={translate("decision_none")}
    />
  );
}

/** Passages that a person does not want to see underlined; each can be brought back. */
export function HiddenPassages({ decisions, translate, onTakeBack }: DecisionListProps) {
  const items = decisions.map((decision) => ({
    key: [decision.site, decision.page, decided(decision, translate)].join("\n"),
    content: (
      <>
        <q class="passage">{decided(decision, translate)}</q>
        <small dir="ltr">{placeOf(decision)}</small>
      </>
    ),
    label: translate("hidden_show_of", decided(decision, translate)),
    onRemove: () => onTakeBack(decision),
  }));
  return <RemovableList items={items} remove={translate("hidden_show")} empty={translate("hidden_none")} />;
}
