import { type Justification, purposes } from '@whorl/contract';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { useTranslate } from '../i18n/language-context.tsx';
import { useDomain } from '../i18n/use-domain.ts';
import { ChoiceField } from './choice-field.tsx';
import { justificationOf, justificationStore } from './justification.ts';
import { justificationMessages } from './justification-messages.ts';
import { TextField } from './text-field.tsx';

/** The reason in force; nothing as long as it is not whole. */
export function useJustification(): Justification | undefined {
  const draft = useSyncExternalStore(justificationStore.subscribe, justificationStore.get);
  return useMemo(() => justificationOf(draft), [draft]);
}

/** Purpose, case, legal basis, offence: asked once, then at hand on every page that needs them. */
export function JustificationForm(): ReactNode {
  const t = useTranslate(justificationMessages);
  const domain = useDomain();
  const draft = useSyncExternalStore(justificationStore.subscribe, justificationStore.get);
  const isWhole = justificationOf(draft) !== undefined;
  return (
    <fieldset className={isWhole ? 'justification whole' : 'justification'}>
      <legend>{t('title')}</legend>
      <div className="justification-fields">
        <ChoiceField
          label={t('purpose')}
          value={draft.purpose}
          placeholder={t('choose')}
          choices={purposes.map((name) => [name, domain(`purpose.${name}`)] as const)}
          onChange={(purpose) => justificationStore.change({ purpose })}
        />
        <TextField
          label={t('offence')}
          value={draft.offence}
          maxLength={200}
          onChange={(offence) => justificationStore.change({ offence })}
        />
        <TextField
          label={t('case')}
          value={draft.caseReference}
          maxLength={200}
          onChange={(caseReference) => justificationStore.change({ caseReference })}
        />
        <TextField
          label={t('legal-basis')}
          value={draft.legalBasis}
          maxLength={200}
          onChange={(legalBasis) => justificationStore.change({ legalBasis })}
        />
      </div>
      {!isWhole && <p className="field-hint">{t('needed')}</p>}
    </fieldset>
  );
}
