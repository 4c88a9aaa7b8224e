import type { Justification } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useRoute } from '../../api/use-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { useActionName } from '../audit/use-action-name.ts';
import { recordMessages } from './record-messages.ts';

const choices = ['all', 'views', 'changes'] as const;

/** Who found, saw or changed the record, for the source. */
export function AccessLog(props: {
  readonly recordId: string;
  readonly justification: Justification | undefined;
}): ReactNode {
  const { recordId, justification } = props;
  const t = useTranslate(recordMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  const actionName = useActionName();
  const [choice, setChoice] = useState<(typeof choices)[number]>('all');
  const query = choice === 'all' ? { limit: 200 } : { only: choice, limit: 200 };
  const log = useRoute('readAccessLog', { params: { recordId }, query, justification });
  return (
    <section className="panel screen-only">
      <div className="row spread">
        <h2>{t('log.title')}</h2>
        <div className="row">
          {choices.map((name) => (
            <button
              key={name}
              type="button"
              className="button quiet"
              aria-pressed={choice === name}
              onClick={() => setChoice(name)}
            >
              {t(`log.${name}`)}
            </button>
          ))}
        </div>
      </div>
      <ErrorNotice error={log.error} />
      <table className="plain">
        <thead>
          <tr>
            <th>{t('log.when')}</th>
            <th>{t('log.what')}</th>
            <th>{t('log.who')}</th>
            <th>{t('log.why')}</th>
          </tr>
        </thead>
        <tbody>
          {(log.data?.items ?? []).map((entry) => (
            <tr key={entry.auditIndex}>
              <td>{format.dateTime(entry.at)}</td>
              <td>{actionName(entry.action)}</td>
              <td>
                {bureauName(entry.bureauId)} <bdi className="fine">{entry.actorName}</bdi>
              </td>
              <td>
                {entry.purpose && domain(`purpose.${entry.purpose as 'security-check'}`)}{' '}
                <code>{entry.caseReference}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
