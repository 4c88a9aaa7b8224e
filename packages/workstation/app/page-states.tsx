import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Notice } from '../components/notice.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import { shellMessages } from './shell-messages.ts';

export function PageLoading(): ReactNode {
  return <p className="loading">{useTranslate(shellMessages)('loading')}</p>;
}

export function NotHere(): ReactNode {
  return <Notice tone="warn">{useTranslate(shellMessages)('not-here')}</Notice>;
}

export function PageBroken({ error }: ErrorComponentProps): ReactNode {
  const t = useTranslate(shellMessages);
  return (
    <Notice tone="bad">
      <p>{t('page-broken')}</p>
      <p className="fine">{error instanceof Error ? error.message : ''}</p>
    </Notice>
  );
}
