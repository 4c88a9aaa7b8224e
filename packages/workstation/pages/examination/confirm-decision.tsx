import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import type { Decision } from './decision-reasons.ts';
import { examinationMessages } from './examination-messages.ts';

export function ConfirmDecision(props: {
  readonly decision: Decision;
  readonly markCount: number;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { decision, markCount, isBusy, onConfirm, onBack } = props;
  const t = useTranslate(examinationMessages);
  return (
    <Dialog title={t('confirm.title')} onClose={onBack}>
      <p className="big-decision">{t(`decision.${decision}`)}</p>
      <p>{t('confirm.text')}</p>
      <p className="fine">{t('confirm.marks', { count: markCount })}</p>
      <div className="row">
        <button type="button" className="button primary" disabled={isBusy} onClick={onConfirm}>
          {t('submit')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('confirm.back')}
        </button>
      </div>
    </Dialog>
  );
}
