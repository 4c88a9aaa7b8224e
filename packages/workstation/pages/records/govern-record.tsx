import type { Justification } from '@whorl/contract';
import type { ReactNode } from 'react';
import { ContestRecord } from './contest-record.tsx';
import { ExtendRetention } from './extend-retention.tsx';
import type { RecordDetail } from './record-page.tsx';
import { RestrictRecord } from './restrict-record.tsx';

export interface GovernProps {
  readonly record: RecordDetail;
  readonly justification: Justification;
}

/** What only the source may do with its record; every change names the version it was decided on. */
export function GovernRecord(props: GovernProps): ReactNode {
  return (
    <div className="row screen-only">
      <RestrictRecord {...props} />
      <ExtendRetention {...props} />
      <ContestRecord {...props} />
    </div>
  );
}
