import { lastRolledPosition } from '@whorl/fingerprint';
import { positionKey, useDomain } from '../../../i18n/use-domain.ts';

/** "Right thumb, rolled": a card has each thumb twice. */
export function useCellName(): (position: number) => string {
  const domain = useDomain();
  return (position) => {
    const print = domain(positionKey(position));
    const isSlap = position > 12;
    if (isSlap) return print;
    const kind = domain(position <= lastRolledPosition ? 'impression.rolled' : 'impression.plain');
    return domain('print.of-kind', { print, kind });
  };
}
