import type { JSX } from "preact";
import type { PassageFlag, PassageKind } from "../../lib/matching/passage.ts";

const WIDTH = 22;

/** The strokes of each line as they are drawn under the page's words. */
function strokes(kind: PassageKind, flags: readonly PassageFlag[]): JSX.Element {
  if (flags.includes("altered")) return <path d="M1 4 q2.5 -4 5 0 t5 0 t5 0 t5 0" />;
  switch (kind) {
    case "edited":
      return <path d={`M1 4 H8 M13 4 H${WIDTH - 1}`} />;
    case "reworded":
      return <path d={`M1 4 H${WIDTH - 1}`} stroke-dasharray="4.4 2.4" />;
    case "spliced":
      return <path d={`M1 2.5 H${WIDTH - 1} M1 5.5 H${WIDTH - 1}`} />;
    case "reported":
      return (
        <path d={`M2 4 H${WIDTH - 1}`} stroke-dasharray="0.1 3.6" stroke-linecap="round" stroke-width="2.2" />
      );
    case "translated":
      return <path d={`M1 4 H${WIDTH - 1}`} stroke-width="4.5" stroke-opacity="0.65" />;
    case "unmatched":
      return <circle cx={WIDTH / 2} cy="4" r="2" />;
    default:
      return <path d={`M1 4 H${WIDTH - 1}`} />;
  }
}

/** A sample of the line that stands for a verdict; a word beside it says the same. */
export function VerdictLine({
  kind,
  flags = [],
}: {
  readonly kind: PassageKind;
  readonly flags?: readonly PassageFlag[];
}) {
  return (
    <svg
      class="verdict-line"
      width={WIDTH}
      height="8"
      viewBox={`0 0 ${WIDTH} 8`}
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="currentColor" stroke-width="1.6">
        {strokes(kind, flags)}
      </g>
    </svg>
  );
}
