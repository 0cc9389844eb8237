import type { Translate } from "../../lib/extension/interface-messages.ts";
import type { RecordingMoment } from "../../lib/interview/recording-moment.ts";

export interface MomentLinkProps {
  readonly moment: RecordingMoment;
  readonly translate: Translate;
}

/** When something was said, leading to the recording where that is known to take a time. */
export function MomentLink({ moment: { time, address }, translate }: MomentLinkProps) {
  if (address === null) return <span class="moment">{time}</span>;
  return (
    <a
      class="moment"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={translate("moment_play", time)}
      aria-label={translate("moment_play", time)}
    >
      {time}
    </a>
  );
}
