import type { ReactNode } from 'react';
import type { PrintFile } from '../../decoding/read-prints.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { positionKey, useDomain } from '../../i18n/use-domain.ts';
import { benchMessages } from './bench-messages.ts';

/** Which print of a file of several. */
export function PrintChoice(props: {
  readonly file: PrintFile | undefined;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}): ReactNode {
  const { file, chosen, onChoose } = props;
  const t = useTranslate(benchMessages);
  const domain = useDomain();
  if (!file || file.prints.length < 2) return null;
  return (
    <select
      aria-label={t('choose-print')}
      value={chosen}
      onChange={(event) => onChoose(Number(event.target.value))}
    >
      {file.prints.map(({ position, print }, index) => (
        <option key={`${position}/${print.minutiae.length}/${print.quality}`} value={index}>
          {domain(positionKey(position))}
        </option>
      ))}
    </select>
  );
}
