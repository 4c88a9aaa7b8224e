import type { ReactNode } from 'react';
import { ContestRecord } from './contest-record.tsx';
import { ExtendRetention } from './extend-retention.tsx';
import type { GovernProps } from './record-detail.ts';
import { RestrictRecord } from './restrict-record.tsx';

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
