import type { ReactNode } from 'react';

/** Any of a few values. */
export function ChoiceList<Value extends string>(props: {
  readonly label: string;
  readonly chosen: readonly Value[];
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (chosen: readonly Value[]) => void;
}): ReactNode {
  const { label, chosen, choices, onChange } = props;
  return (
    <fieldset className="choice-list">
      <legend>{label}</legend>
      {choices.map(([value, text]) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value),
              )
            }
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
