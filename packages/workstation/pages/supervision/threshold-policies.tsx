import type { ReactNode } from 'react';
import type { CallOutput } from '../../api/call-route.ts';
import { useChange } from '../../api/use-change.ts';
import { useRoute } from '../../api/use-route.ts';
import { useOfficer } from '../../app/use-session.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { ProposePolicy } from './propose-policy.tsx';
import { supervisionMessages } from './supervision-messages.ts';

type Policy = CallOutput<'listThresholdPolicies'>['items'][number];

/** All versions of the policies; one that somebody else proposed can be signed. */
export function ThresholdPolicies(): ReactNode {
  const t = useTranslate(supervisionMessages);
  const domain = useDomain();
  const format = useFormat();
  const policies = useRoute('listThresholdPolicies', {});
  const items = policies.data?.items ?? [];
  const rate = (share: number) => t('one-in', { number: format.oneIn(share) });
  return (
    <>
      <div className="row">
        <ProposePolicy />
      </div>
      <ErrorNotice error={policies.error} />
      <div className="panel">
        {policies.isSuccess && items.length === 0 && <p>{t('nothing.policies')}</p>}
        <table className="plain">
          <thead>
            <tr>
              <th>{t('kind')}</th>
              <th>{t('modality')}</th>
              <th className="number">{t('version')}</th>
              <th>{t('candidate-max')}</th>
              <th>{t('lights-out')}</th>
              <th className="number">{t('candidates-max')}</th>
              <th className="number">{t('quality-min')}</th>
              <th>{t('reason')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {items.map((policy) => (
              <tr key={policy.policyId}>
                <td>{domain(`kind.${policy.kind}`)}</td>
                <td>{domain(`modality.${policy.modality}`)}</td>
                <td className="number">{policy.version}</td>
                <td>{rate(policy.candidateFmrMax)}</td>
                <td>
                  {policy.lightsOutFmrMax === null
                    ? t('lights-out.never')
                    : rate(policy.lightsOutFmrMax)}
                </td>
                <td className="number">{policy.candidatesMax}</td>
                <td className="number">{policy.qualityMin}</td>
                <td>
                  <bdi>{policy.reason}</bdi>
                </td>
                <td>
                  <SignOff policy={policy} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function SignOff({ policy }: { readonly policy: Policy }): ReactNode {
  const t = useTranslate(supervisionMessages);
  const { officerId } = useOfficer();
  const sign = useChange('signOffThresholdPolicy', ['listThresholdPolicies']);
  if (policy.isActive) return <Badge tone="good">{t('active')}</Badge>;
  if (policy.signedOffAt) return <Badge>{t('replaced')}</Badge>;
  return (
    <>
      <Badge tone="warn">{t('unsigned')}</Badge>{' '}
      {policy.proposedBy === officerId ? (
        <span className="fine">{t('sign.own')}</span>
      ) : (
        <button
          type="button"
          className="button"
          disabled={sign.isPending}
          onClick={() => sign.mutate({ params: { policyId: policy.policyId } })}
        >
          {t('sign')}
        </button>
      )}
      <ErrorNotice error={sign.error} />
    </>
  );
}
