/** How long nothing may have changed before something is prepared: a slider that moves prepares nothing. */
const restMs = 250;

/** Does things one by one once the page rests; gives what calls off those that are left. */
export function prepareWhenIdle(works: readonly (() => unknown)[]): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const [first, ...others] = works;
  let callOff = (): void => clearTimeout(timer);
  if (!first) return callOff;
  timer = setTimeout(() => {
    first();
    callOff = prepareWhenIdle(others);
  }, restMs);
  return () => callOff();
}
