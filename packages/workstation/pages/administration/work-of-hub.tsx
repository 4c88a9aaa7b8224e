import type { ReactNode } from 'react';
import type { CallOutput } from '../../api/call-route.ts';
import { useRoute } from '../../api/use-route.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice, type Tone } from '../../components/notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';

type Job = CallOutput<'listJobs'>['items'][number];
const refetchMs = 5_000;
const stateTones: Readonly<Record<Job['state'], Tone>> = {
  waiting: 'plain',
  running: 'accent',
  done: 'good',
  failed: 'bad',
};

/** Whether the hub is well, and what it is doing. */
export function WorkOfHub(): ReactNode {
  const t = useTranslate(administrationMessages);
  const format = useFormat();
  const readiness = useRoute('readReadiness', {}, { refetchMs });
  const jobs = useRoute('listJobs', {}, { refetchMs });
  const status = readiness.data?.status;
  return (
    <>
      {status && (
        <Notice tone={status === 'ready' ? 'good' : 'warn'}>
          <b>{t(`ready.${status}`)}</b>
          <span className="row">
            {Object.entries(readiness.data?.checks ?? {}).map(([name, isRight]) => (
              <Badge key={name} tone={isRight ? 'good' : 'bad'}>
                {name}
              </Badge>
            ))}
          </span>
        </Notice>
      )}
      <ErrorNotice error={jobs.error ?? readiness.error} />
      <div className="desk-tiles">
        {(['waiting', 'running', 'failed', 'done'] as const).map((state) => (
          <div
            key={state}
            className={state === 'failed' && jobs.data?.counts['failed'] ? 'tile bad' : 'tile'}
          >
            <b className="number">{format.number(jobs.data?.counts[state] ?? 0)}</b>
            <span>{t(`jobstate.${state}`)}</span>
          </div>
        ))}
      </div>
      <JobTable jobs={jobs.data?.items ?? []} />
    </>
  );
}

function JobTable({ jobs }: { readonly jobs: readonly Job[] }): ReactNode {
  const t = useTranslate(administrationMessages);
  const format = useFormat();
  return (
    <div className="panel">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('job.kind')}</th>
            <th>{t('job.state')}</th>
            <th className="number">{t('job.attempts')}</th>
            <th>{t('job.at')}</th>
            <th>{t('job.error')}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ jobId, kind, state, attempts, runAt, lastError }) => (
            <tr key={jobId}>
              <td>
                <code>{kind}</code>
              </td>
              <td>
                <Badge tone={stateTones[state]}>{t(`jobstate.${state}`)}</Badge>
              </td>
              <td className="number">{attempts}</td>
              <td>{format.dateTime(runAt)}</td>
              <td>
                <code>{lastError}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
