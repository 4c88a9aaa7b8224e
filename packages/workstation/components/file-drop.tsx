import { type ReactNode, useId, useState } from 'react';

/** A place to drop a file on or to choose one: by mouse, keyboard and screen reader alike. */
export function FileDrop(props: {
  readonly label: string;
  readonly hint: string;
  readonly fileName?: string | undefined;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const { label, hint, fileName, onFile } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the input inside does the same.
    <div
      className={isOver ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <input
        id={id}
        type="file"
        className="visually-hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file again is a new choice.
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>
        <b>{label}</b>
        <span className="fine">{fileName ?? hint}</span>
      </label>
    </div>
  );
}
