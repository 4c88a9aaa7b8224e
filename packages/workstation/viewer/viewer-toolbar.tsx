import type { Dispatch, ReactNode } from 'react';
import { useFormat, useTranslate } from '../i18n/language-context.tsx';
import { fitColor, fitSteps } from './fit-color.ts';
import type { ShownPair } from './print-picture.ts';
import { ToneControls } from './tone-controls.tsx';
import { ToolButton } from './tool-button.tsx';
import { ViewerKeyHelp } from './viewer-key-help.tsx';
import type { ViewerCommand } from './viewer-keys.ts';
import { viewerMessages } from './viewer-messages.ts';
import { layerNames, modes, type ViewerAction, type ViewerState } from './viewer-state.ts';

const layerKeys = { minutiae: 't', pairs: 'p', links: 'l', marks: '', clarity: 'q', enhanced: 'e' };
const modeKeys = { 'side-by-side': 'v', ghost: 'c', swipe: 'w' };

export interface ToolbarProps {
  readonly state: ViewerState;
  readonly pairs: readonly ShownPair[];
  /** What stands before the tools, such as the choice of prints. */
  readonly lead?: ReactNode;
  /** Clarity and enhanced ridges are there only once the prints were analysed. */
  readonly hasAnalyses: boolean;
  readonly hasAlignment: boolean;
  readonly run: (command: ViewerCommand) => void;
  readonly dispatch: Dispatch<ViewerAction>;
}

export function ViewerToolbar(props: ToolbarProps): ReactNode {
  const { state, lead, hasAnalyses, hasAlignment, run, dispatch } = props;
  const t = useTranslate(viewerMessages);
  return (
    <div className="viewer-tools">
      {lead}
      <PairLine {...props} />
      <div className="tool-group">
        {modes.map((mode) => (
          <ToolButton
            key={mode}
            label={t(`mode.${mode}`)}
            shortcut={modeKeys[mode]}
            isPressed={state.mode === mode}
            onPress={() => run({ kind: 'mode', mode })}
          />
        ))}
        {state.mode !== 'side-by-side' && (
          <input
            type="range"
            className="mix"
            aria-label={t('mix')}
            min={0}
            max={1}
            step={0.01}
            value={state.mixShare}
            onChange={(event) => dispatch({ kind: 'mix', share: Number(event.target.value) })}
          />
        )}
      </div>
      <div className="tool-group">
        {layerNames.map((layer) => (
          <ToolButton
            key={layer}
            label={t(`layer.${layer}`)}
            shortcut={layerKeys[layer]}
            isPressed={state.layers[layer]}
            isDisabled={!hasAnalyses && (layer === 'clarity' || layer === 'enhanced')}
            onPress={() => run({ kind: 'layer', layer })}
          />
        ))}
      </div>
      <MarkButtons state={state} run={run} dispatch={dispatch} />
      <ViewButtons state={state} run={run} />
      <ToneControls tone={state.tones[state.active]} dispatch={dispatch} />
      {state.mode !== 'side-by-side' && !hasAlignment && (
        <span className="fine">{t('no-alignment')}</span>
      )}
    </div>
  );
}

function ViewButtons({ state, run }: Pick<ToolbarProps, 'state' | 'run'>): ReactNode {
  const t = useTranslate(viewerMessages);
  return (
    <div className="tool-group">
      <ToolButton
        label={t('synchronised')}
        shortcut="s"
        isPressed={state.isSynchronised}
        onPress={() => run({ kind: 'synchronise' })}
      />
      <ToolButton label={t('fit')} shortcut="0" onPress={() => run({ kind: 'fit' })} />
      <ToolButton label={t('true-size')} shortcut="1" onPress={() => run({ kind: 'true-size' })} />
      <ToolButton
        label={t('turn-left')}
        sign="⟲"
        shortcut="["
        onPress={() => run({ kind: 'turn', degrees: -5 })}
      />
      <ToolButton
        label={t('turn-right')}
        sign="⟳"
        shortcut="]"
        onPress={() => run({ kind: 'turn', degrees: 5 })}
      />
      <ToolButton
        label={t('mirror')}
        shortcut="h"
        isPressed={state.views[state.active].isMirrored}
        onPress={() => run({ kind: 'mirror' })}
      />
      <ToolButton
        label={t('invert')}
        shortcut="i"
        isPressed={state.tones[state.active].isInverted}
        onPress={() => run({ kind: 'invert' })}
      />
    </div>
  );
}

function MarkButtons({
  state,
  run,
  dispatch,
}: Pick<ToolbarProps, 'state' | 'run' | 'dispatch'>): ReactNode {
  const t = useTranslate(viewerMessages);
  return (
    <div className="tool-group">
      <ToolButton
        label={t('mark')}
        shortcut="m"
        isPressed={state.isMarking}
        onPress={() => run({ kind: 'marking' })}
      />
      {state.isMarking &&
        (['ending', 'bifurcation', 'other'] as const).map((markKind) => (
          <ToolButton
            key={markKind}
            label={t(`mark.${markKind}`)}
            isPressed={state.markKind === markKind}
            onPress={() => dispatch({ kind: 'marking', markKind })}
          />
        ))}
      <ToolButton label={t('unmark')} shortcut="u" onPress={() => run({ kind: 'unmark' })} />
    </div>
  );
}

function PairLine({ state, pairs }: ToolbarProps): ReactNode {
  const t = useTranslate(viewerMessages);
  const format = useFormat();
  const { activePair } = state;
  const pair = activePair === undefined ? undefined : pairs[activePair];
  return (
    <div className="tool-group pair-line">
      <b>{t('paired', { count: pairs.length })}</b>
      <span className="fit-scale" aria-hidden="true">
        {fitSteps.map((fit) => (
          <i key={fit} style={{ background: fitColor(fit) }} />
        ))}
      </span>
      <span className="fine" aria-live="polite">
        {pair && activePair !== undefined
          ? t('pair.number', {
              number: activePair + 1,
              total: pairs.length,
              fit: format.percent(pair.fit),
            })
          : t('pair.none')}
      </span>
      <ViewerKeyHelp />
    </div>
  );
}
