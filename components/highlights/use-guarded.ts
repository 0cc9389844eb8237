import { useCallback, useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { StoreError } from "../../lib/highlights/store-error.ts";

/** Does work with the store, and has a sentence for what went wrong with the last. */
export interface Guarded {
  readonly problem: string | null;
  /** Never throws. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

/** Work of a view with the store, whose problems the view shows. */
export function useGuarded(translate: Translate): Guarded {
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
        setProblem(null);
      } catch (error) {
        setProblem(translate(`store_${StoreError.of(error).problem}`));
      }
    },
    [translate],
  );
  return { problem, run };
}
