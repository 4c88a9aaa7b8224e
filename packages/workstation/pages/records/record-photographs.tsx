import type { Justification } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { useChange } from '../../api/use-change.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { PhotographGallery } from '../../components/photograph-gallery.tsx';
import { photographMessages } from '../../components/photograph-messages.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import type { GovernProps, RecordDetail } from './record-detail.ts';

const kinds = ['face', 'scar', 'mark', 'tattoo'] as const;
const renewed = ['readRecord', 'readAccessLog'] as const;

/** The photographs of a record of this bureau, and the ways to add and to remove one. */
export function RecordPhotographs(props: {
  readonly record: RecordDetail;
  readonly mayWrite: boolean;
  readonly justification: Justification;
}): ReactNode {
  const { record, mayWrite, justification } = props;
  const t = useTranslate(photographMessages);
  if (record.kind === 'mark') return null;
  const { recordId, photographs } = record;
  return (
    <section className="panel">
      <h2>{t('photographs')}</h2>
      <PhotographGallery
        photographs={photographs}
        load={(photographId, signal) =>
          callRoute('readPhotograph', {
            params: { recordId, photographId },
            justification,
            signal,
          })
        }
        {...(mayWrite
          ? {
              actions: ({ photographId }) => (
                <RemovePhotograph {...props} photographId={photographId} />
              ),
            }
          : {})}
      />
      {mayWrite && (
        <div className="row screen-only">
          <AddPhotograph record={record} justification={justification} />
        </div>
      )}
    </section>
  );
}

function AddPhotograph({ record, justification }: GovernProps): ReactNode {
  const t = useTranslate(photographMessages);
  const add = useChange('addPhotographs', renewed);
  const [file, setFile] = useState<File>();
  const [kind, setKind] = useState<(typeof kinds)[number]>('face');
  const submit = async () => {
    const image = await base64Of(file!);
    const body = { version: record.version, photographs: [{ kind, image }] };
    await add.mutateAsync({ params: { recordId: record.recordId }, justification, body });
    setFile(undefined);
  };
  return (
    <FormDialog
      open={t('add')}
      title={t('add')}
      submit={t('add')}
      cancel={t('cancel')}
      isComplete={file !== undefined}
      error={add.error}
      onSubmit={submit}
    >
      <FileDrop
        label={t('file')}
        hint={t('file.hint')}
        fileName={file?.name}
        onFiles={([chosen]) => setFile(chosen)}
      />
      <ChoiceField
        label={t('kind')}
        value={kind}
        choices={kinds.map((each) => [each, t(`kind.${each}`)])}
        onChange={setKind}
      />
    </FormDialog>
  );
}

function RemovePhotograph(props: GovernProps & { readonly photographId: string }): ReactNode {
  const { record, justification, photographId } = props;
  const t = useTranslate(photographMessages);
  const remove = useChange('removePhotograph', renewed);
  const params = { recordId: record.recordId, photographId };
  return (
    <FormDialog
      open={t('remove')}
      title={t('remove')}
      submit={t('remove')}
      cancel={t('cancel')}
      isComplete
      error={remove.error}
      onSubmit={() =>
        remove.mutateAsync({ params, justification, body: { version: record.version } })
      }
    >
      <p>{t('remove.text')}</p>
    </FormDialog>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = '';
  // In parts: an argument list has an end.
  for (let i = 0; i < bytes.length; i += 0x8000) {
    letters += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(letters);
}
