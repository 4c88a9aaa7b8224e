import type { Mark } from './print-picture.ts';
import { plainTone, type Tone } from './tone.ts';
import {
  fitted,
  mirrored,
  type Pane,
  type Point,
  panned,
  type Size,
  turned,
  type View,
  zoomedAt,
} from './view-transform.ts';

export type Side = 'probe' | 'reference';
export type Mode = 'side-by-side' | 'ghost' | 'swipe';
export const modes: readonly Mode[] = ['side-by-side', 'ghost', 'swipe'];
export const layerNames = ['minutiae', 'pairs', 'links', 'marks', 'clarity', 'enhanced'] as const;
export type LayerName = (typeof layerNames)[number];

/** All that the examiner can change of what is seen; what is decided lies elsewhere. */
export interface ViewerState {
  readonly views: Readonly<Record<Side, View>>;
  readonly tones: Readonly<Record<Side, Tone>>;
  readonly layers: Readonly<Record<LayerName, boolean>>;
  readonly marks: Readonly<Record<Side, readonly Mark[]>>;
  readonly active: Side;
  readonly mode: Mode;
  readonly isSynchronised: boolean;
  readonly isMarking: boolean;
  readonly markKind: Mark['kind'];
  /** Index into the pairs of minutiae, or none. */
  readonly activePair: number | undefined;
  /** 0 shows the probe alone, 1 the reference alone. */
  readonly mixShare: number;
}

export type ViewerAction =
  | { readonly kind: 'fit'; readonly sizes: Readonly<Record<Side, Size>>; readonly pane: Size }
  | { readonly kind: 'pan'; readonly side: Side; readonly pane: Pane; readonly by: Point }
  | {
      readonly kind: 'zoom';
      readonly side: Side;
      readonly pane: Pane;
      readonly at: Point;
      readonly factor: number;
    }
  | { readonly kind: 'zoom-to'; readonly zoom: number }
  | { readonly kind: 'turn'; readonly degrees: number }
  | { readonly kind: 'mirror' }
  | { readonly kind: 'activate'; readonly side: Side }
  | { readonly kind: 'tone'; readonly change: Partial<Tone> }
  | { readonly kind: 'layer'; readonly layer: LayerName }
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'mix'; readonly share: number }
  | { readonly kind: 'synchronise' }
  | { readonly kind: 'marking'; readonly markKind?: Mark['kind'] }
  | { readonly kind: 'mark'; readonly side: Side; readonly at: Point }
  | { readonly kind: 'unmark' }
  | {
      readonly kind: 'pair';
      readonly pair: number | undefined;
      readonly at: Readonly<Record<Side, Point>> | undefined;
    };

const anyView: View = { centerX: 0, centerY: 0, zoom: 1, turnDegrees: 0, isMirrored: false };

export const firstViewerState: ViewerState = {
  views: { probe: anyView, reference: anyView },
  tones: { probe: plainTone, reference: plainTone },
  layers: {
    minutiae: true,
    pairs: true,
    links: false,
    marks: true,
    clarity: false,
    enhanced: false,
  },
  marks: { probe: [], reference: [] },
  active: 'probe',
  mode: 'side-by-side',
  isSynchronised: true,
  isMarking: false,
  markKind: 'ending',
  activePair: undefined,
  mixShare: 0.5,
};

/** Contract limit of marked features on one print; more would not be taken by the hub. */
const marksMax = 255;

export function viewerReducer(state: ViewerState, action: ViewerAction): ViewerState {
  switch (action.kind) {
    case 'fit':
      return withViews(state, fittedViews(action.sizes, action.pane));
    case 'pan':
      return changeViews(state, action.side, (view) =>
        panned(view, action.pane, action.by.x, action.by.y),
      );
    case 'zoom':
      return changeViews(state, action.side, (view) =>
        zoomedAt(view, action.pane, action.at, action.factor),
      );
    case 'zoom-to':
      return withViews(
        state,
        eachSide((side) => ({ ...state.views[side], zoom: action.zoom })),
      );
    case 'turn':
      return changeOneView(state, (view) => turned(view, action.degrees));
    case 'mirror':
      return changeOneView(state, mirrored);
    case 'activate':
      return { ...state, active: action.side };
    case 'tone':
      return withTone(state, action.change);
    case 'layer':
      return { ...state, layers: flipped(state.layers, action.layer) };
    case 'mode':
      return { ...state, mode: action.mode };
    case 'mix':
      return { ...state, mixShare: Math.min(1, Math.max(0, action.share)) };
    case 'synchronise':
      return { ...state, isSynchronised: !state.isSynchronised };
    case 'marking':
      return action.markKind
        ? { ...state, isMarking: true, markKind: action.markKind }
        : { ...state, isMarking: !state.isMarking };
    case 'mark':
      return marked(state, action.side, action.at);
    case 'unmark':
      return withMarks(state, state.active, state.marks[state.active].slice(0, -1));
    case 'pair':
      return atPair(state, action.pair, action.at);
  }
}

function eachSide<T>(make: (side: Side) => T): Readonly<Record<Side, T>> {
  return { probe: make('probe'), reference: make('reference') };
}

/** Both at one scale: prints are compared at the same size. */
function fittedViews(sizes: Readonly<Record<Side, Size>>, pane: Size) {
  const views = eachSide((side) => fitted(sizes[side], pane));
  const zoom = Math.min(views.probe.zoom, views.reference.zoom);
  return eachSide((side) => ({ ...views[side], zoom }));
}

function withViews(state: ViewerState, views: ViewerState['views']): ViewerState {
  return { ...state, views };
}

/** Pan and zoom reach both prints where they are synchronised. */
function changeViews(state: ViewerState, side: Side, change: (view: View) => View): ViewerState {
  return withViews(
    state,
    eachSide((each) =>
      each === side || state.isSynchronised ? change(state.views[each]) : state.views[each],
    ),
  );
}

/** Turning and mirroring bring one print to the other, so they never reach both. */
function changeOneView(state: ViewerState, change: (view: View) => View): ViewerState {
  return withViews(state, { ...state.views, [state.active]: change(state.views[state.active]) });
}

function withTone(state: ViewerState, change: Partial<Tone>): ViewerState {
  const tone = { ...state.tones[state.active], ...change };
  return { ...state, tones: { ...state.tones, [state.active]: tone } };
}

/** Where both cover the same ground, one replaces the other. */
function flipped(layers: ViewerState['layers'], layer: LayerName): ViewerState['layers'] {
  const next = { ...layers, [layer]: !layers[layer] };
  if (layer === 'clarity' && next.clarity) return { ...next, enhanced: false };
  if (layer === 'enhanced' && next.enhanced) return { ...next, clarity: false };
  return next;
}

function marked(state: ViewerState, side: Side, { x, y }: Point): ViewerState {
  const marks = state.marks[side];
  if (marks.length >= marksMax || x < 0 || y < 0) return { ...state, active: side };
  return { ...withMarks(state, side, [...marks, { x, y, kind: state.markKind }]), active: side };
}

function withMarks(state: ViewerState, side: Side, marks: readonly Mark[]): ViewerState {
  return { ...state, marks: { ...state.marks, [side]: marks } };
}

/** Brings both minutiae of a pair to the middle, so that the eye has only to go across. */
function atPair(
  state: ViewerState,
  activePair: number | undefined,
  at: Readonly<Record<Side, Point>> | undefined,
): ViewerState {
  if (!at) return { ...state, activePair };
  const views = eachSide((side) => ({
    ...state.views[side],
    centerX: at[side].x,
    centerY: at[side].y,
  }));
  return { ...state, activePair, views };
}
