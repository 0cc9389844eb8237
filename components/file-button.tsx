import { useRef } from "preact/hooks";

interface FileButtonProps {
  readonly label: string;
  /** As in the attribute of `<input type="file">`. */
  readonly accept: string;
  readonly disabled?: boolean;
  onFile(file: File): void;
}

/** A button that asks for a file, in our words and not in the browser's. */
export function FileButton({ label, accept, disabled = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="file-button"
        // A button that is disabled loses the focus, and the keyboard its place.
        aria-disabled={disabled}
        onClick={() => {
          if (!disabled) input.current?.click();
        }}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can then be chosen again.
          event.currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
