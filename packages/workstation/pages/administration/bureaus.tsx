import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { useRoute } from '../../api/use-route.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';
import { BureauDirectory } from './bureau-directory.tsx';

export function Bureaus(): ReactNode {
  const t = useTranslate(administrationMessages);
  const format = useFormat();
  const bureaus = useRoute('listBureaus', {});
  const directories = useRoute('listDirectories', {});
  const change = useChange('changeBureau', ['listBureaus']);
  const withDirectory = new Set(directories.data?.items.map((item) => item.bureauId));
  return (
    <>
      <div className="row">
        <AddBureau />
      </div>
      <ErrorNotice error={bureaus.error ?? change.error} />
      <div className="panel">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('bureau.code')}</th>
              <th>{t('name')}</th>
              <th className="number">{t('capacity')}</th>
              <th>{t('watermarks')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {(bureaus.data?.items ?? []).map(
              ({ bureauId, name, dailySearchesMax, isSuspended, hasWatermarks }) => (
                <tr key={bureauId}>
                  <td>
                    <code>{bureauId}</code>
                  </td>
                  <td>
                    <bdi>{name}</bdi> {isSuspended && <Badge tone="bad">{t('suspended')}</Badge>}{' '}
                    {withDirectory.has(bureauId) && (
                      <Badge tone="accent">{t('directory.is-set')}</Badge>
                    )}
                  </td>
                  <td className="number">{format.number(dailySearchesMax)}</td>
                  <td>
                    <WatermarkSwitch
                      isOn={hasWatermarks}
                      onChange={(isOn) =>
                        change.mutate({ params: { bureauId }, body: { hasWatermarks: isOn } })
                      }
                    />
                  </td>
                  <td>
                    <BureauDirectory bureauId={bureauId} name={name} />
                    <button
                      type="button"
                      className="button quiet"
                      onClick={() =>
                        change.mutate({ params: { bureauId }, body: { isSuspended: !isSuspended } })
                      }
                    >
                      {t(isSuspended ? 'resume' : 'suspend')}
                    </button>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function WatermarkSwitch({
  isOn,
  onChange,
}: {
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
}): ReactNode {
  const t = useTranslate(administrationMessages);
  return (
    <label className="row">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {t('watermarks.short')}
    </label>
  );
}

function AddBureau(): ReactNode {
  const t = useTranslate(administrationMessages);
  const create = useChange('createBureau', ['listBureaus']);
  const [bureauId, setBureauId] = useState('');
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('10000');
  return (
    <FormDialog
      open={t('add.bureau')}
      title={t('add.bureau')}
      submit={t('save')}
      cancel={t('cancel')}
      isPrimary
      isComplete={bureauId.length === 2 && name !== ''}
      error={create.error}
      onSubmit={() =>
        create.mutateAsync({ body: { bureauId, name, dailySearchesMax: Number(capacity) } })
      }
    >
      <TextField
        label={t('bureau.code')}
        value={bureauId}
        maxLength={2}
        dir="ltr"
        onChange={(code) => setBureauId(code.toUpperCase())}
        required
      />
      <TextField label={t('name')} value={name} onChange={setName} required />
      <TextField
        label={t('capacity')}
        type="number"
        min={0}
        value={capacity}
        onChange={setCapacity}
        required
      />
    </FormDialog>
  );
}
