import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/language-context.tsx';
import { positionKey, useDomain } from '../../i18n/use-domain.ts';
import { examinationMessages } from './examination-messages.ts';
import type { ComparedPair } from './use-case-prints.ts';

/** The pairs of prints of a candidate, each with its score. */
export function CandidateStrip(props: {
  readonly pairs: readonly ComparedPair[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}): ReactNode {
  const { pairs, chosen, onChoose } = props;
  const t = useTranslate(examinationMessages);
  const domain = useDomain();
  return (
    <fieldset className="strip" aria-label={t('prints')}>
      {pairs.map(({ position, score, probe }, index) => (
        <button
          key={probe.printId}
          type="button"
          className="strip-item"
          aria-pressed={index === chosen}
          onClick={() => onChoose(index)}
        >
          <span>{domain(positionKey(position))}</span>
          <b className="number">{score.toFixed(1)}</b>
        </button>
      ))}
    </fieldset>
  );
}
