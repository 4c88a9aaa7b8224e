/**
 * One flush for all that wait: who asks while one is under way gets the next, because what they wrote may have come
 * after the first one began.
 */
export function createSharedFlush(flush: () => Promise<unknown>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    const started = flush().then(() => undefined);
    current = started;
    const end = (): void => {
      if (current === started) current = undefined;
    };
    started.then(end, end);
    return started;
  };
  return () => {
    if (!current) return start();
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
