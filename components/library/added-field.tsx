import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Translate } from "../../lib/extension/interface-messages.ts";
import { decodeText } from "../../lib/interview/reading/decode-text.ts";
import { FileButton } from "../file-button.tsx";
import type { useAdded } from "./use-added.ts";

export interface AddedFieldProps {
  readonly added: ReturnType<typeof useAdded>;
  /** Of the text. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly title: string;
  readonly how: string;
  readonly translate: Translate;
  /** What is shown of what was put in. */
  readonly children: ComponentChildren;
}

/** Where a text is pasted, dropped or opened, and what is to be said of it. */
export function AddedField({ added, field, title, how, translate, children }: AddedFieldProps) {
  const [encoding, setEncoding] = useState("");
  const open = async (file: File): Promise<void> => {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    setEncoding(decoded.encoding === "utf-8" ? "" : decoded.encoding);
    added.write(decoded.text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by its field as well
    <section
      class="add"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return;
        event.preventDefault();
        void open(file);
      }}
    >
      <h1>{title}</h1>
      <p class="facts">{how}</p>
      <textarea
        ref={field}
        rows={added.draft === null ? 10 : 5}
        value={added.text}
        aria-label={translate("add_transcript")}
        placeholder={translate("add_placeholder")}
        onInput={(event) => added.write(event.currentTarget.value)}
      />
      <FileField translate={translate} onFile={(file) => void open(file)} />
      {encoding !== "" && <p class="facts">{translate("add_encoding", encoding)}</p>}
      {added.thrown !== null && (
        <p class="removed" role="status">
          {translate("add_thrown_away")}{" "}
          <button
            type="button"
            onClick={() => {
              added.bringBack();
              field.current?.focus();
            }}
          >
            {translate("highlight_undo_short")}
          </button>
        </p>
      )}
      <Told added={added} translate={translate} />
      {children}
    </section>
  );
}

function FileField({ translate, onFile }: { readonly translate: Translate; onFile(file: File): void }) {
  return (
    <p>
      <FileButton
        label={translate("add_file")}
        accept=".txt,.md,.json,.srt,.vtt,.csv,.tsv,.html,.htm"
        onFile={onFile}
      />
    </p>
  );
}

/** What is to be said of what was put in. */
function Told({
  added: { found, isHeldBack, read },
  translate,
}: {
  readonly added: ReturnType<typeof useAdded>;
  readonly translate: Translate;
}) {
  return (
    <>
      {isHeldBack && (
        <p class="problem" role="status">
          {translate("add_text_changed")}{" "}
          <button type="button" class="small" onClick={read}>
            {translate("add_read_again")}
          </button>
        </p>
      )}
      {found.state === "problem" && (
        <p class="problem" role="alert">
          {translate(found.text)} {found.detail}
        </p>
      )}
      {found.state === "read" && found.isDouble && (
        <p class="problem" role="status">
          {translate("add_double")}
        </p>
      )}
    </>
  );
}
