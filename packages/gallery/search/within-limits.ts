import { GalleryError } from '../gallery-error.ts';

/** Gives the result of work, unless its time is over or its caller gives it up before: then `stop` is called. */
export function withinLimits<T>(
  work: Promise<T>,
  limits: { readonly timeLimitMs?: number; readonly signal?: AbortSignal },
  stop: () => void,
): Promise<T> {
  const { timeLimitMs, signal } = limits;
  return new Promise((resolve, reject) => {
    const cancelled = () =>
      end(() => {
        stop();
        reject(new GalleryError('gallery.cancelled', 'search', 'was cancelled', signal?.reason));
      });
    const timedOut = () =>
      end(() => {
        stop();
        reject(new GalleryError('gallery.timed-out', 'search', `took over ${timeLimitMs} ms`));
      });
    const timer = timeLimitMs === undefined ? undefined : setTimeout(timedOut, timeLimitMs);
    const end = (how: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
      how();
    };
    signal?.addEventListener('abort', cancelled);
    // Work is always listened to, so that what fails after its caller has gone is no unhandled rejection.
    work.then(
      (value) => end(() => resolve(value)),
      (error) =>
        end(() => {
          stop();
          reject(error);
        }),
    );
    if (signal?.aborted) cancelled();
  });
}
