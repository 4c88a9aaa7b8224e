import { useMutation } from '@tanstack/react-query';
import type { Justification } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { findMessages } from './find-messages.ts';
import { FoundRecords } from './found-records.tsx';
import { type LookupKind, lookupKinds, lookupOf } from './lookup.ts';

/** Finds records by name in either script, by document or by file number. */
export function FindRecords({
  justification,
}: {
  readonly justification: Justification | undefined;
}): ReactNode {
  const t = useTranslate(findMessages);
  const [kind, setKind] = useState<LookupKind>('name');
  const [text, setText] = useState('');
  const find = useMutation({
    mutationFn: () => callRoute('findRecords', { body: lookupOf(kind, text), justification }),
  });
  return (
    <>
      <form
        className="row find-form"
        onSubmit={(event) => {
          event.preventDefault();
          find.mutate();
        }}
      >
        <select
          aria-label={t('what')}
          value={kind}
          onChange={(event) => setKind(event.target.value as LookupKind)}
        >
          {lookupKinds.map((name) => (
            <option key={name} value={name}>
              {t(`by.${name}`)}
            </option>
          ))}
        </select>
        <input
          className="find"
          aria-label={t(`by.${kind}`)}
          placeholder={kind === 'name' ? t('hint') : ''}
          dir="auto"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="submit"
          className="button primary"
          disabled={!justification || text.trim() === '' || find.isPending}
        >
          {t('find')}
        </button>
        {find.data && (
          <button type="button" className="button" onClick={() => find.reset()}>
            {t('clear')}
          </button>
        )}
      </form>
      <ErrorNotice error={find.error} />
      {find.data && <FoundRecords items={find.data.items} />}
    </>
  );
}
