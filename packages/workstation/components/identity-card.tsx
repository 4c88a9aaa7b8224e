import type { Identity } from '@whorl/contract';
import type { ReactNode } from 'react';
import { useFormat, useTranslate } from '../i18n/language-context.tsx';
import { Facts } from './facts.tsx';
import { identityMessages } from './identity-messages.ts';

/** Who a person is, as far as this bureau may know. Names stand in their own script. */
export function IdentityCard({ identity }: { readonly identity: Identity }): ReactNode {
  const t = useTranslate(identityMessages);
  const format = useFormat();
  const facts: (readonly [string, ReactNode])[] = [];
  if (identity.birthDate) {
    facts.push([t('born'), <code key="born">{identity.birthDate}</code>]);
  }
  if (identity.birthPlace) {
    facts.push([t('birth-place'), <bdi key="place">{identity.birthPlace}</bdi>]);
  }
  if (identity.sex) facts.push([t('sex'), t(`sex.${identity.sex}`)]);
  if (identity.nationalities.length > 0) {
    facts.push([t('nationalities'), identity.nationalities.map(format.country).join(' · ')]);
  }
  for (const { type, number, issuingCountry } of identity.documents) {
    facts.push([
      `${t(`document.${type}`)} · ${format.country(issuingCountry)}`,
      <code key={number}>{number}</code>,
    ]);
  }
  return (
    <div className="identity">
      {identity.names.map(({ kind, family, given }) => (
        <p key={`${kind} ${family} ${given}`} className={`name ${kind}`}>
          {kind !== 'primary' && <span className="fine">{t(`name.${kind}`)} </span>}
          {kind === 'primary' && <span className="visually-hidden">{t('name.primary')} </span>}
          <bdi>
            {family && <b>{family}</b>} {given}
          </bdi>
        </p>
      ))}
      <Facts facts={facts} />
    </div>
  );
}
