import { type ReactNode, useReducer, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWatermark } from '../../app/use-watermark.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { ComparisonViewer } from '../../viewer/comparison-viewer.tsx';
import { firstViewerState, viewerReducer } from '../../viewer/viewer-state.ts';
import { CandidateStrip } from './candidate-strip.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { EarlierDecisions } from './earlier-decisions.tsx';
import { examinationMessages } from './examination-messages.ts';
import { ScorePanel } from './score-panel.tsx';
import { useCasePrints } from './use-case-prints.ts';

/** One case: the prints, what the engine says of them, and the decision. */
export function CaseView(props: {
  readonly examinationId: string;
  readonly onDecided: (candidateOutcome: string) => void;
}): ReactNode {
  const { examinationId, onDecided } = props;
  const t = useTranslate(examinationMessages);
  const watermark = useWatermark();
  const [pairIndex, setPairIndex] = useState(0);
  const [state, dispatch] = useReducer(viewerReducer, firstViewerState);
  const detail = useRoute('readExamination', { params: { examinationId } });
  const pair = detail.data?.pairs[pairIndex];
  const prints = useCasePrints(examinationId, pair);
  if (!detail.data || !pair) {
    return detail.error ? (
      <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />
    ) : (
      <p className="loading">{t('loading')}</p>
    );
  }
  return (
    <div className="case">
      <div className="case-prints">
        <ErrorNotice error={prints.error} onRetry={() => void prints.refetch()} />
        {prints.data ? (
          <ComparisonViewer
            prints={prints.data.prints}
            analyses={prints.data.analyses}
            pairs={pair.minutiaPairs}
            state={state}
            dispatch={dispatch}
            watermark={watermark}
            lead={
              <CandidateStrip
                pairs={detail.data.pairs}
                chosen={pairIndex}
                onChoose={setPairIndex}
              />
            }
          />
        ) : (
          <p className="loading">{t('loading')}</p>
        )}
        {(!pair.probe.hasImage || !pair.reference.hasImage) && (
          <p className="fine">{t('no-image')}</p>
        )}
      </div>
      <aside className="case-side">
        <ScorePanel detail={detail.data} pair={pair} />
        <EarlierDecisions earlier={detail.data.earlier} />
        <DecisionPanel examinationId={examinationId} marks={state.marks} onDecided={onDecided} />
      </aside>
    </div>
  );
}
