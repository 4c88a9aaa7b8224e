import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { useDraft } from '../../app/draft-store.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { ConfirmDecision } from './confirm-decision.tsx';
import {
  type DecisionDraft,
  decisionKeys,
  decisions,
  emptyDraft,
  isComplete,
  notesText,
  reasonsFor,
  withDecision,
  withReason,
} from './decision-reasons.ts';
import { examinationMessages } from './examination-messages.ts';

export function DecisionPanel(props: {
  readonly examinationId: string;
  readonly marks: ViewerState['marks'];
  readonly onDecided: (candidateOutcome: string) => void;
}): ReactNode {
  const { examinationId, marks, onDecided } = props;
  const t = useTranslate(examinationMessages);
  const [draft, setDraft, forgetDraft] = useDraft(`decision/${examinationId}`, emptyDraft);
  const [isConfirming, setConfirming] = useState(false);
  useDecisionKeys((decision) => setDraft(withDecision(draft, decision)));
  const decide = useMutation({
    mutationFn: () =>
      callRoute('decideExamination', {
        params: { examinationId },
        body: {
          decision: draft.decision || 'inconclusive',
          notes: notesText(draft),
          probeFeatures: [...marks.probe],
          referenceFeatures: [...marks.reference],
        },
      }),
    onSuccess: ({ candidateOutcome }) => {
      forgetDraft();
      onDecided(candidateOutcome);
    },
    onSettled: () => setConfirming(false),
  });
  return (
    <form
      className="panel decision"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(draft)) setConfirming(true);
      }}
    >
      <h2>{t('decision')}</h2>
      <div className="decision-choices" role="radiogroup" aria-label={t('decision')}>
        {decisions.map((decision, i) => (
          <label key={decision} className={draft.decision === decision ? 'chosen' : undefined}>
            <input
              type="radio"
              name="decision"
              checked={draft.decision === decision}
              onChange={() => setDraft(withDecision(draft, decision))}
            />
            <span>{t(`decision.${decision}`)}</span>
            <kbd>F{i + 2}</kbd>
          </label>
        ))}
      </div>
      <Reasons draft={draft} onChange={setDraft} />
      <label className="notes">
        <span>{t('notes')}</span>
        <textarea
          rows={3}
          maxLength={3_800}
          placeholder={t('notes.hint')}
          value={draft.notes}
          onChange={(event) => setDraft({ ...draft, notes: event.target.value })}
        />
      </label>
      <ErrorNotice error={decide.error} />
      <button type="submit" className="button primary" disabled={!isComplete(draft)}>
        {t('submit')}
      </button>
      {isConfirming && draft.decision && (
        <ConfirmDecision
          decision={draft.decision}
          markCount={marks.probe.length + marks.reference.length}
          isBusy={decide.isPending}
          onConfirm={() => decide.mutate()}
          onBack={() => setConfirming(false)}
        />
      )}
    </form>
  );
}

function Reasons({
  draft,
  onChange,
}: {
  readonly draft: DecisionDraft;
  readonly onChange: (draft: DecisionDraft) => void;
}): ReactNode {
  const t = useTranslate(examinationMessages);
  if (!draft.decision) return null;
  return (
    <fieldset className="reasons">
      <legend>{t('reasons')}</legend>
      {reasonsFor[draft.decision].map((reason) => (
        <label key={reason}>
          <input
            type="checkbox"
            checked={draft.reasons.includes(reason)}
            onChange={() => onChange(withReason(draft, reason))}
          />
          <span>{t(`reason.${reason}`)}</span>
        </label>
      ))}
      {!isComplete(draft) && <p className="field-hint">{t('reason.needed')}</p>}
    </fieldset>
  );
}

function useDecisionKeys(choose: (decision: (typeof decisions)[number]) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const decision = decisionKeys[event.key];
      if (!decision) return;
      event.preventDefault();
      choose(decision);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [choose]);
}
