import { type ReactNode, useId, useState } from 'react';

/** A place to drop a file on or to choose one: by mouse, keyboard and screen reader alike. */
export function FileDrop(props: {
  readonly label: string;
  readonly hint: string;
  readonly fileName?: string | undefined;
  /** Several files may be given at once. */
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}): ReactNode {
  const { label, hint, fileName, isMultiple = false, onFiles } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = ([first, ...others]: Iterable<File>): void => {
    if (first) onFiles(isMultiple ? [first, ...others] : [first]);
  };
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
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        type="file"
        multiple={isMultiple}
        className="visually-hidden"
        onChange={(event) => {
          take(event.target.files ?? []);
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
