import { type Dispatch, type PointerEvent, useRef, type WheelEvent } from 'react';
import { sideAt } from './panes.ts';
import { type Pane, type Point, toPrint } from './view-transform.ts';
import type { Side, ViewerAction, ViewerState } from './viewer-state.ts';

/** Zoom of one notch of a wheel; a touchpad sends many small ones. */
const zoomPerWheelPixel = 1.0018;
/** A press that moved less is a click. */
const clickPixelsMax = 4;

/** Mouse, pen and finger on the canvas: drag moves, wheel zooms, click marks. */
export function usePointer(
  state: ViewerState,
  panes: Readonly<Record<Side, Pane>>,
  dispatch: Dispatch<ViewerAction>,
) {
  const drag = useRef<{ side: Side; last: Point; moved: number; isBorder: boolean } | undefined>(
    undefined,
  );
  const pointOf = (event: PointerEvent | WheelEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  return {
    onPointerDown(event: PointerEvent): void {
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = pointOf(event);
      const side = sideAt(state.mode, panes, at, state.active);
      const border = panes.probe.left + panes.probe.width * (1 - state.mixShare);
      const isBorder = state.mode === 'swipe' && Math.abs(at.x - border) < 12;
      drag.current = { side, last: at, moved: 0, isBorder };
      if (side !== state.active) dispatch({ kind: 'activate', side });
    },
    onPointerMove(event: PointerEvent): void {
      const held = drag.current;
      if (!held) return;
      const at = pointOf(event);
      const by = { x: at.x - held.last.x, y: at.y - held.last.y };
      drag.current = { ...held, last: at, moved: held.moved + Math.hypot(by.x, by.y) };
      if (held.isBorder) {
        const share = 1 - (at.x - panes.probe.left) / panes.probe.width;
        dispatch({ kind: 'mix', share });
      } else if (drag.current.moved > clickPixelsMax) {
        dispatch({ kind: 'pan', side: held.side, pane: panes[held.side], by });
      }
    },
    onPointerUp(event: PointerEvent): void {
      const held = drag.current;
      drag.current = undefined;
      if (!held || held.moved > clickPixelsMax || !state.isMarking) return;
      if (state.mode !== 'side-by-side') return;
      const { side } = held;
      const at = toPrint(state.views[side], panes[side], pointOf(event));
      dispatch({ kind: 'mark', side, at });
    },
    onWheel(event: WheelEvent): void {
      const at = pointOf(event);
      const side = sideAt(state.mode, panes, at, state.active);
      const factor = zoomPerWheelPixel ** -event.deltaY;
      dispatch({ kind: 'zoom', side, pane: panes[side], at, factor });
    },
  };
}
