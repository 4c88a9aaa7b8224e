import { type ReactNode, useState } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useChange } from '../../api/use-change.ts';
import { useRoute } from '../../api/use-route.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ChoiceList } from '../../components/choice-list.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { governMessages } from './govern-messages.ts';
import type { GovernProps } from './record-detail.ts';

const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;

export function RestrictRecord({ record, justification }: GovernProps): ReactNode {
  const t = useTranslate(governMessages);
  const bureauName = useBureauName();
  const bureaus = useRoute('listBureaus', {});
  const restrict = useChange('restrictRecord', ['readRecord', 'listRecords', 'readAccessLog']);
  const { recordId, version, restrictions } = record;
  const [denied, setDenied] = useState<readonly string[]>(restrictions?.deniedBureaus ?? []);
  const [tlp, setTlp] = useState(record.tlp);
  const others = (bureaus.data?.items ?? []).filter(({ bureauId }) => bureauId !== record.bureauId);
  return (
    <FormDialog
      open={t('restrict')}
      title={t('restrict')}
      submit={t('save')}
      cancel={t('cancel')}
      isComplete
      error={restrict.error}
      onSubmit={() =>
        restrict.mutateAsync({
          params: { recordId },
          justification,
          body: {
            version,
            tlp,
            restrictions: {
              deniedBureaus: [...denied],
              allowedBureaus: restrictions?.allowedBureaus ?? null,
            },
          },
        })
      }
    >
      <p>{t('restrict.text')}</p>
      <ChoiceList
        label={t('denied')}
        chosen={denied}
        choices={others.map(({ bureauId }) => [bureauId, bureauName(bureauId)])}
        onChange={setDenied}
      />
      <ChoiceField
        label={t('tlp')}
        value={tlp}
        choices={tlpLabels.map((label) => [label, `TLP:${label}`])}
        onChange={setTlp}
      />
    </FormDialog>
  );
}
