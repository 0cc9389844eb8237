import { useEffect, useState } from "preact/hooks";
import {
  HighlightBrowser,
  type HighlightBrowserProps,
} from "../../components/highlights/highlight-browser.tsx";
import type { Highlight } from "../../lib/highlights/highlight.ts";
import { HighlightLibrary } from "../../lib/services/highlight-library.ts";
import { highlightStore } from "../../lib/services/store.ts";

const library = new HighlightLibrary();

type PanelHighlightsProps = Pick<HighlightBrowserProps, "missing" | "incomplete" | "translate"> & {
  /** Of the page in front, cleaned of what only tracks; empty where it has none. */
  readonly address: string;
};

/** The reader's highlights, those of the page in front first; loaded when a person asks for them. */
export function PanelHighlights({ address, ...props }: PanelHighlightsProps) {
  const ofPage = useHighlightsOfPage(address);
  if (ofPage === null) return <p role="status">{props.translate("popup_loading")}</p>;
  return <HighlightBrowser key={address} {...props} source={library} ofPage={ofPage} target={null} />;
}

/** @returns `null` until they are read; none where they cannot be */
function useHighlightsOfPage(address: string): readonly Highlight[] | null {
  const [read, setRead] = useState<{ readonly of: string; readonly kept: readonly Highlight[] } | null>(null);
  useEffect(() => {
    let isLatest = true;
    const look = async (): Promise<void> => {
      const kept = address === "" ? [] : await highlightStore.ofPage([address]).catch(() => []);
      if (isLatest) setRead({ of: address, kept });
    };
    void look();
    const end = library.onChange(() => void look());
    return () => {
      isLatest = false;
      end();
    };
  }, [address]);
  return read?.of === address ? read.kept : null;
}
