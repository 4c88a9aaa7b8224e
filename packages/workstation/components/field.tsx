import { type ReactNode, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The control, given the ids that tie it to its label, hint and error. */
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

export function Field({ label, hint, error, children }: FieldProps): ReactNode {
  const id = useId();
  const below = error ?? hint;
  const describedBy = below ? `${id}-below` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined })}
      {below && (
        <p id={describedBy} className={error ? 'field-error' : 'field-hint'}>
          {below}
        </p>
      )}
    </div>
  );
}
