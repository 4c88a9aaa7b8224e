import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { supervisionMessages } from './supervision-messages.ts';

const modalities = ['finger', 'palm'] as const;
const kinds = ['print-to-print', 'print-to-mark', 'mark-to-print', 'mark-to-mark'] as const;

/** A new version of a policy. Marks and palms always go to examiners, so they have no lights-out rate. */
export function ProposePolicy(): ReactNode {
  const t = useTranslate(supervisionMessages);
  const domain = useDomain();
  const propose = useChange('proposeThresholdPolicy', ['listThresholdPolicies']);
  const [kind, setKind] = useState<(typeof kinds)[number]>('print-to-print');
  const [modality, setModality] = useState<(typeof modalities)[number]>('finger');
  const [candidateMax, setCandidateMax] = useState('1e-4');
  const [lightsOutMax, setLightsOutMax] = useState('');
  const [candidatesMax, setCandidatesMax] = useState('10');
  const [qualityMin, setQualityMin] = useState('30');
  const [reason, setReason] = useState('');
  const mayBeLightsOut = kind === 'print-to-print' && modality === 'finger';
  return (
    <FormDialog
      open={t('propose')}
      title={t('propose')}
      submit={t('save')}
      cancel={t('cancel')}
      isPrimary
      isComplete={reason.trim() !== '' && Number(candidateMax) > 0}
      error={propose.error}
      onSubmit={() =>
        propose.mutateAsync({
          body: {
            kind,
            modality,
            candidateFmrMax: Number(candidateMax),
            lightsOutFmrMax: mayBeLightsOut && lightsOutMax ? Number(lightsOutMax) : null,
            candidatesMax: Number(candidatesMax),
            qualityMin: Number(qualityMin),
            reason,
          },
        })
      }
    >
      <ChoiceField
        label={t('kind')}
        value={kind}
        choices={kinds.map((name) => [name, domain(`kind.${name}`)])}
        onChange={setKind}
      />
      <ChoiceField
        label={t('modality')}
        value={modality}
        choices={modalities.map((name) => [name, domain(`modality.${name}`)])}
        onChange={setModality}
      />
      <RateField label={t('candidate-max')} value={candidateMax} onChange={setCandidateMax} />
      {mayBeLightsOut && (
        <RateField
          label={t('lights-out')}
          hint={t('lights-out.hint')}
          value={lightsOutMax}
          onChange={setLightsOutMax}
        />
      )}
      <CountField
        label={t('candidates-max')}
        max={50}
        value={candidatesMax}
        onChange={setCandidatesMax}
      />
      <CountField label={t('quality-min')} max={100} value={qualityMin} onChange={setQualityMin} />
      <TextField label={t('reason')} value={reason} onChange={setReason} required />
    </FormDialog>
  );
}

function RateField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return <TextField {...props} dir="ltr" />;
}

function CountField(props: {
  readonly label: string;
  readonly max: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return <TextField {...props} type="number" min={0} />;
}
