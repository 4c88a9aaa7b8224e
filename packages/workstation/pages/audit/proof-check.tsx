import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { auditMessages } from './audit-messages.ts';
import { type LogVerdict, verifyLog } from './verify-log.ts';

/** The whole log, checked here and by nobody else. */
export function ProofCheck(): ReactNode {
  const t = useTranslate(auditMessages);
  const [share, setShare] = useState(0);
  const check = useMutation({
    mutationFn: async () => {
      const bytes = await callRoute('exportAudit', {});
      return verifyLog(new TextDecoder().decode(bytes).split('\n'), setShare);
    },
  });
  return (
    <section className="panel">
      <p>{t('proof.text')}</p>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={check.isPending}
          onClick={() => check.mutate()}
        >
          {t(check.isPending ? 'proof.running' : 'proof.run')}
        </button>
        {check.isPending && <progress max={1} value={share} aria-label={t('proof.running')} />}
      </div>
      <ErrorNotice error={check.error} />
      {check.data && <Verdict verdict={check.data} />}
    </section>
  );
}

function Verdict({ verdict }: { readonly verdict: LogVerdict }): ReactNode {
  const t = useTranslate(auditMessages);
  const { entryCount, readableCount, brokenAt } = verdict;
  const checks = [
    ['proof.chain', brokenAt.length === 0],
    ['proof.tree', verdict.isRootRight],
    ['proof.signature', verdict.isSigned],
  ] as const;
  const isIntact = checks.every(([, isRight]) => isRight);
  return (
    <div className="stack" role="status">
      <p className="verdict-line">{t(isIntact ? 'proof.intact' : 'proof.broken')}</p>
      <p className="fine">{t('proof.entries', { count: entryCount, readable: readableCount })}</p>
      <ul className="check-list">
        {checks.map(([key, isRight]) => (
          <li key={key}>
            <Badge tone={isRight ? 'good' : 'bad'}>{isRight ? '✓' : '✗'}</Badge> {t(key)}
          </li>
        ))}
      </ul>
      {brokenAt.length > 0 && <p>{t('proof.at', { places: brokenAt.join(', ') })}</p>}
    </div>
  );
}
