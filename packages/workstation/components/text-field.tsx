import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from './field.tsx';

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'autoComplete'
  | 'inputMode'
  | 'pattern'
  | 'maxLength'
  | 'minLength'
  | 'required'
  | 'dir'
  | 'placeholder'
  | 'min'
  | 'max'
  | 'spellCheck'
  | 'className'
>;

export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  ...input
}: InputProps & {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          {...input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
