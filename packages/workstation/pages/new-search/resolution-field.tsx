import type { ReactNode } from 'react';
import { ChoiceField } from '../../components/choice-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { newSearchMessages } from './new-search-messages.ts';

const resolutions = ['500', '1000'] as const;
export type ChosenPpi = (typeof resolutions)[number];

/** What an image does not say of itself; without a value it has to be chosen. */
export function ResolutionField(props: {
  readonly value: ChosenPpi | '';
  readonly hint?: string;
  readonly onChange: (value: ChosenPpi) => void;
}): ReactNode {
  const t = useTranslate(newSearchMessages);
  return (
    <ChoiceField
      {...props}
      label={t('images.resolution')}
      placeholder="–"
      choices={resolutions.map((value) => [value, `\u2066${value} ppi\u2069`] as const)}
    />
  );
}
