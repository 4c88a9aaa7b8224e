import { positionKey, useDomain } from '../../i18n/use-domain.ts';
import type { RecordDetail } from './record-detail.ts';

/** ANSI/NIST-ITL table 7: impressions whose kind an examiner wants to know. */
const impressionKinds: Readonly<Record<number, 'plain' | 'rolled'>> = {
  0: 'plain',
  1: 'rolled',
  2: 'plain',
  3: 'rolled',
};

type Reference = RecordDetail['references'][number];

/** "Right index, plain"; the kind of what is neither finger nor palm. */
export function useReferenceName(): (reference: Reference) => string {
  const domain = useDomain();
  return ({ modality, position, impressionType }) => {
    if (modality !== 'finger' && modality !== 'palm') return domain(`modality.${modality}`);
    const print = domain(positionKey(position));
    const kind = impressionKinds[impressionType ?? -1];
    return kind ? domain('print.of-kind', { print, kind: domain(`impression.${kind}`) }) : print;
  };
}
