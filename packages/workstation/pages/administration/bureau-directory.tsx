import { type ReactNode, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';
import { DirectoryForm } from './directory-form.tsx';

/** The directory of a bureau, at which its officers sign in instead of here. */
export function BureauDirectory({
  bureauId,
  name,
}: {
  readonly bureauId: string;
  readonly name: string;
}): ReactNode {
  const t = useTranslate(administrationMessages);
  const [isOpen, setOpen] = useState(false);
  const setting = useRoute('readDirectory', { params: { bureauId } }, { isEnabled: isOpen });
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {t('directory')}
      </button>
      {isOpen && (
        <Dialog title={t('directory.of', { name })} onClose={close}>
          <ErrorNotice error={setting.error} />
          {setting.data && (
            <DirectoryForm bureauId={bureauId} setting={setting.data} onClose={close} />
          )}
        </Dialog>
      )}
    </>
  );
}
