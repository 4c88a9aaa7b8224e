import {
  type Dispatch,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { usePreferences } from '../app/use-preferences.ts';
import { useTranslate } from '../i18n/language-context.tsx';
import { actionOf } from './action-of.ts';
import { alignmentOf } from './alignment.ts';
import { drawScene } from './draw-scene.ts';
import { panesOf } from './panes.ts';
import type { PrintAnalysis, ShownPair, ShownPrint } from './print-picture.ts';
import { useCanvasSize } from './use-canvas-size.ts';
import { usePointer } from './use-pointer.ts';
import { useRasters } from './use-rasters.ts';
import { type ViewerCommand, viewerCommandOf } from './viewer-keys.ts';
import { viewerMessages } from './viewer-messages.ts';
import type { Side, ViewerAction, ViewerState } from './viewer-state.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';

export interface ComparisonViewerProps {
  readonly prints: Readonly<Record<Side, ShownPrint>>;
  readonly analyses: Readonly<Record<Side, PrintAnalysis | undefined>>;
  readonly pairs: readonly ShownPair[];
  readonly state: ViewerState;
  readonly dispatch: Dispatch<ViewerAction>;
  /** What is written over the prints, where the bureau asks for it. */
  readonly watermark?: string | undefined;
  /** What stands before the tools, such as the choice of prints. */
  readonly lead?: ReactNode;
}

/** Two prints at one scale on one canvas, with everything an examiner does to see them better. */
export function ComparisonViewer(props: ComparisonViewerProps): ReactNode {
  const { prints, analyses, pairs, state, dispatch, watermark } = props;
  const t = useTranslate(viewerMessages);
  const { screenScale } = usePreferences();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { size, density } = useCanvasSize(canvas);
  const panes = useMemo(() => panesOf(state.mode, size), [state.mode, size]);
  const probeRasters = useRasters(prints.probe, analyses.probe, state, 'probe');
  const referenceRasters = useRasters(prints.reference, analyses.reference, state, 'reference');
  const alignment = useMemo(() => alignmentFor(prints, pairs), [prints, pairs]);
  const pointer = usePointer(state, panes, dispatch);
  const run = (command: ViewerCommand): void => {
    const action = actionOf(command, { state, prints, pairs, panes, screenScale });
    if (action) dispatch(action);
  };

  // A new pair of prints, or the first size that the page gives: show the whole of both.
  const isSized = size.width > 1;
  const latestRun = useRef(run);
  latestRun.current = run;
  useEffect(() => {
    if (isSized && prints) latestRun.current({ kind: 'fit' });
  }, [isSized, prints]);

  useEffect(() => {
    const target = canvas.current;
    if (!target || !isSized) return;
    const frame = requestAnimationFrame(() => {
      sizeCanvas(target, Math.round(size.width * density), Math.round(size.height * density));
      const rasters = { probe: probeRasters, reference: referenceRasters };
      const shown = { state, prints, rasters, pairs, panes, alignment };
      const scene = { ...shown, watermark, density };
      drawScene(target.getContext('2d')!, scene);
    });
    return () => cancelAnimationFrame(frame);
  }, [
    state,
    prints,
    probeRasters,
    referenceRasters,
    pairs,
    panes,
    alignment,
    watermark,
    size,
    density,
    isSized,
  ]);

  function press(event: KeyboardEvent): void {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    const command = viewerCommandOf(event.key, hasModifier);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  }

  return (
    <section className="viewer">
      <ViewerToolbar
        state={state}
        pairs={pairs}
        lead={props.lead}
        hasAnalyses={Boolean(analyses.probe && analyses.reference)}
        hasAlignment={alignment !== undefined}
        run={run}
        dispatch={dispatch}
      />
      <div className="viewer-frame">
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes keys as an application does. */}
        <canvas
          ref={canvas}
          className={state.isMarking ? 'viewer-canvas marking' : 'viewer-canvas'}
          role="application"
          aria-label={t('viewer')}
          tabIndex={0}
          onKeyDown={press}
          {...pointer}
        />
        <Captions prints={prints} state={state} />
      </div>
    </section>
  );
}

/** A canvas that is given its size anew gets new memory: only when it has changed. */
function sizeCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function Captions({ prints, state }: Pick<ComparisonViewerProps, 'prints' | 'state'>): ReactNode {
  const t = useTranslate(viewerMessages);
  const shown = state.mode === 'side-by-side' ? (['probe', 'reference'] as const) : [];
  return shown.map((side) => (
    <div key={side} className={`viewer-caption ${side} ${state.active === side ? 'active' : ''}`}>
      <b>{t(`side.${side}`)}</b> {t('minutiae', { count: prints[side].minutiae.length })} ·{' '}
      {t('quality')} <span className="number">{prints[side].quality}</span>
    </div>
  ));
}

function alignmentFor(prints: ComparisonViewerProps['prints'], pairs: readonly ShownPair[]) {
  return alignmentOf(
    pairs.map(({ probeIndex, referenceIndex }) => ({
      probe: prints.probe.minutiae[probeIndex]!,
      reference: prints.reference.minutiae[referenceIndex]!,
    })),
  );
}
