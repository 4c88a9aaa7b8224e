import type { ShownPair, ShownPrint } from './print-picture.ts';
import { trueSizeZoom } from './ruler.ts';
import type { Pane } from './view-transform.ts';
import { nextPair, type ViewerCommand } from './viewer-keys.ts';
import type { Side, ViewerAction, ViewerState } from './viewer-state.ts';

export interface CommandContext {
  readonly state: ViewerState;
  readonly prints: Readonly<Record<Side, ShownPrint>>;
  readonly pairs: readonly ShownPair[];
  readonly panes: Readonly<Record<Side, Pane>>;
  readonly screenScale: number;
}

/** What a key or a button of the viewer changes; nothing where there is nothing to change. */
export function actionOf(
  command: ViewerCommand,
  context: CommandContext,
): ViewerAction | undefined {
  const { state, prints, panes } = context;
  const side = state.active;
  const pane = panes[side];
  const middle = { x: pane.left + pane.width / 2, y: pane.top + pane.height / 2 };
  switch (command.kind) {
    case 'pan':
      return { kind: 'pan', side, pane, by: command };
    case 'zoom':
      return { kind: 'zoom', side, pane, at: middle, factor: command.factor };
    case 'fit': {
      const sizes = {
        probe: prints.probe.picture.unitSize,
        reference: prints.reference.picture.unitSize,
      };
      return { kind: 'fit', sizes, pane };
    }
    case 'true-size':
      return { kind: 'zoom-to', zoom: trueSizeZoom(context.screenScale) };
    case 'invert':
      return { kind: 'tone', change: { isInverted: !state.tones[side].isInverted } };
    case 'other-side':
      return { kind: 'activate', side: side === 'probe' ? 'reference' : 'probe' };
    case 'pair':
      return atPair(context, nextPair(state, command.step, context.pairs.length));
    case 'all-pairs':
      return { kind: 'pair', pair: undefined, at: undefined };
    case 'mark-middle': {
      const { centerX, centerY } = state.views[side];
      return { kind: 'mark', side, at: { x: centerX, y: centerY } };
    }
    case 'turn':
    case 'mirror':
    case 'layer':
    case 'mode':
    case 'synchronise':
    case 'marking':
    case 'unmark':
      return command;
  }
}

function atPair(
  { prints, pairs }: CommandContext,
  pair: number | undefined,
): ViewerAction | undefined {
  const chosen = pair === undefined ? undefined : pairs[pair];
  if (!chosen) return undefined;
  const at = {
    probe: prints.probe.minutiae[chosen.probeIndex]!,
    reference: prints.reference.minutiae[chosen.referenceIndex]!,
  };
  return { kind: 'pair', pair, at };
}
