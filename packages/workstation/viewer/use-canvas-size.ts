import { type RefObject, useEffect, useState } from 'react';
import type { Size } from './view-transform.ts';

/** The size of the canvas on the page in CSS pixels, and the screen pixels of each of them. */
export function useCanvasSize(canvas: RefObject<HTMLCanvasElement | null>): {
  readonly size: Size;
  readonly density: number;
} {
  const [size, setSize] = useState<Size>({ width: 1, height: 1 });
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const observer = new ResizeObserver(() => {
      const { width, height } = target.getBoundingClientRect();
      setSize({ width, height });
    });
    observer.observe(target);
    // The page must not scroll under the wheel; React listens passively and cannot prevent it.
    const keepStill = (event: Event): void => event.preventDefault();
    target.addEventListener('wheel', keepStill, { passive: false });
    return () => {
      observer.disconnect();
      target.removeEventListener('wheel', keepStill);
    };
  }, [canvas]);
  return { size, density: window.devicePixelRatio };
}
