import { palmSide } from '@whorl/fingerprint';
import { type ReactNode, useEffect, useReducer, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { decode } from '../../decoding/decoding-client.ts';
import { type PrintFile, readPrintFile, shownPrintOf } from '../../decoding/read-prints.ts';
import type { ComparedPrints, ReadPrint } from '../../decoding/worker-protocol.ts';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { ComparisonViewer } from '../../viewer/comparison-viewer.tsx';
import type { ShownPrint } from '../../viewer/print-picture.ts';
import { firstViewerState, type Side, viewerReducer } from '../../viewer/viewer-state.ts';
import { benchMessages } from './bench-messages.ts';
import { PrintChoice } from './print-choice.tsx';

interface Compared {
  readonly prints: Readonly<Record<Side, ShownPrint>>;
  readonly analyses: Readonly<Record<Side, ReadPrint>>;
  readonly comparison: ComparedPrints;
}

/** Two prints from files beside each other, compared by the engine in this very browser. */
export function BenchPage(): ReactNode {
  const t = useTranslate(benchMessages);
  const [state, dispatch] = useReducer(viewerReducer, firstViewerState);
  const [files, setFiles] = useState<Partial<Record<Side, PrintFile>>>({});
  const [chosen, setChosen] = useState<Record<Side, number>>({ probe: 0, reference: 0 });
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<unknown>();
  const chosenOf = (side: Side) => files[side]?.prints[chosen[side]];
  const probe = chosenOf('probe')?.print;
  const reference = chosenOf('reference')?.print;
  const isOfPalm = [chosenOf('probe'), chosenOf('reference')].some(
    (print) => print !== undefined && palmSide(print.position) !== undefined,
  );
  const compared = useCompared(probe, reference, setError);

  async function take(side: Side, file: File): Promise<void> {
    setReading(true);
    setError(undefined);
    try {
      const read = await readPrintFile(file);
      setFiles((others) => ({ ...others, [side]: read }));
      setChosen((others) => ({ ...others, [side]: 0 }));
    } catch (failure) {
      setError(failure);
    } finally {
      setReading(false);
    }
  }

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {compared && <Verdict comparison={compared.comparison} isOfPalm={isOfPalm} />}
      </PageHeader>
      <div className="bench-files">
        {(['probe', 'reference'] as const).map((side) => (
          <div key={side} className="row">
            <FileDrop
              label={t(`drop.${side}`)}
              hint={t('drop.hint')}
              fileName={files[side]?.name}
              onFiles={([file]) => void take(side, file)}
            />
            <PrintChoice
              file={files[side]}
              chosen={chosen[side]}
              onChoose={(index) => setChosen((others) => ({ ...others, [side]: index }))}
            />
          </div>
        ))}
      </div>
      {isReading && <p className="loading">{t('reading')}</p>}
      <ErrorNotice error={error} />
      {compared && (
        <ComparisonViewer
          prints={compared.prints}
          analyses={compared.analyses}
          pairs={compared.comparison.pairs}
          state={state}
          dispatch={dispatch}
        />
      )}
    </>
  );
}

function useCompared(
  probe: ReadPrint | undefined,
  reference: ReadPrint | undefined,
  onError: (error: unknown) => void,
): Compared | undefined {
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => {
    if (!probe || !reference) return;
    let isCurrent = true;
    const prints = { probe: shownPrintOf(probe), reference: shownPrintOf(reference) };
    const input = (side: Side) => {
      const { picture, minutiae, quality } = prints[side];
      return { ...picture.unitSize, minutiae, quality };
    };
    decode('compare', { probe: input('probe'), reference: input('reference') })
      .then((comparison) => {
        if (isCurrent) setCompared({ prints, analyses: { probe, reference }, comparison });
      })
      .catch(onError);
    return () => {
      isCurrent = false;
    };
  }, [probe, reference, onError]);
  return compared;
}

function Verdict({
  comparison,
  isOfPalm,
}: {
  readonly comparison: ComparedPrints;
  /** Rates are counted on fingers. */
  readonly isOfPalm: boolean;
}): ReactNode {
  const t = useTranslate(benchMessages);
  const format = useFormat();
  return (
    <div className="verdict">
      <span>{t('score')}</span>{' '}
      <b className="number verdict-score">{comparison.score.toFixed(1)}</b>
      <span className="fine">
        {isOfPalm
          ? format.matchRate(null)
          : t('one-in', { rate: format.matchRate(comparison.falseMatchRate) })}
      </span>
    </div>
  );
}
