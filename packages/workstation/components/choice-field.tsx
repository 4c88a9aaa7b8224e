import type { ReactNode } from 'react';
import { Field } from './field.tsx';

/** One of a few values. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value | '';
  readonly choices: readonly (readonly [Value, string])[];
  readonly placeholder?: string;
  readonly onChange: (value: Value) => void;
}): ReactNode {
  const { label, hint, value, choices, placeholder, onChange } = props;
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {choices.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
