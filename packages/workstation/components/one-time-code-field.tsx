import type { ReactNode } from 'react';
import { TextField } from './text-field.tsx';

const digits = 6;

/** Whether a code is as long as authenticators make it. */
export function isWholeCode(code: string): boolean {
  return code.length === digits;
}

/** The six digits of an authenticator; takes nothing else. */
export function OneTimeCodeField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const { onChange, ...field } = props;
  return (
    <TextField
      {...field}
      onChange={(text) => onChange(text.replace(/\D/g, '').slice(0, digits))}
      autoComplete="one-time-code"
      inputMode="numeric"
      className="code-input"
      dir="ltr"
      required
    />
  );
}
