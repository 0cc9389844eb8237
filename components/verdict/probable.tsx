import type { Translate } from "../../lib/extension/interface-messages.ts";

interface ProbableProps {
  /** Whether the words of a passage may come from elsewhere. */
  readonly isOnlyProbable: boolean;
  readonly translate: Translate;
}

/** Says beside a verdict that it is not quite sure; nothing where it is. */
export function Probable({ isOnlyProbable, translate }: ProbableProps) {
  if (!isOnlyProbable) return null;
  return (
    <>
      {" "}
      <span class="probable">{translate("card_probable")}</span>
    </>
  );
}
