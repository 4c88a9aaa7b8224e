import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { KeyList, type KeyRow } from '../components/key-list.tsx';
import { useTranslate } from '../i18n/language-context.tsx';
import type { Place } from './places.ts';
import { shellMessages } from './shell-messages.ts';

export function HelpDialog({
  places,
  onClose,
}: {
  readonly places: readonly Place[];
  readonly onClose: () => void;
}): ReactNode {
  const t = useTranslate(shellMessages);
  const rows: readonly KeyRow[] = [
    ['?', t('help.help')],
    ['/', t('help.find')],
    ['j k', t('help.list')],
    ['↵', t('help.open')],
    ...places.map(
      ({ key, name }) => [`g ${key}`, `${t('help.go')} ${t(`place.${name}`)}`] as const,
    ),
  ];
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <KeyList rows={rows} />
      <button type="button" className="button" onClick={onClose}>
        {t('help.close')}
      </button>
    </Dialog>
  );
}
