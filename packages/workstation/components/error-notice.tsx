import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { errorMessages } from '../i18n/error-messages.ts';
import { useTranslate } from '../i18n/language-context.tsx';
import { Notice } from './notice.tsx';

/** What went wrong and what to do, in the language of the officer. */
export function ErrorNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactNode {
  const t = useTranslate(errorMessages);
  if (!error) return null;
  const isApi = error instanceof ApiError;
  const code = isApi ? error.code : 'file-unreadable';
  return (
    <Notice tone="bad">
      <p>{t(`error.${code}`)}</p>
      {isApi && error.problems.length > 0 && (
        <ul className="problems">
          {error.problems.map(({ place, reason }) => (
            <li key={`${place} ${reason}`}>
              <code>{place}</code> {reason}
            </li>
          ))}
        </ul>
      )}
      {!isApi && error instanceof Error && <p className="fine">{error.message}</p>}
      {isApi && code === 'internal' && (
        <p className="fine">
          {t('request-number')} <code>{error.requestId}</code>
        </p>
      )}
      {onRetry && (
        <button type="button" className="button quiet" onClick={onRetry}>
          {t('again')}
        </button>
      )}
    </Notice>
  );
}
