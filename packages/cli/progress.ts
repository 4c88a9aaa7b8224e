/** A bar on stderr; silent where stderr is no terminal or the work is short. */
export interface Progress {
  advance(): void;
  end(): void;
}

const barLetters = 30;
const redrawMs = 100;
/** Shorter work shows no bar at all. */
const quietMs = 400;

export function createProgress(title: string, total: number): Progress {
  const isShown = process.stderr.isTTY === true && total > 1;
  const startedMs = performance.now();
  let done = 0;
  let drawnMs = startedMs + quietMs - redrawMs;
  let hasDrawn = false;
  const draw = () => {
    const share = done / total;
    const filled = Math.round(share * barLetters);
    const bar = '█'.repeat(filled) + '░'.repeat(barLetters - filled);
    const leftSeconds = ((performance.now() - startedMs) / 1000) * (1 / Math.max(share, 1e-6) - 1);
    const left = done === 0 ? '' : `  ${Math.ceil(leftSeconds)} s left`;
    process.stderr.write(`\r\x1b[K${title} ${bar} ${done}/${total}${left}`);
    hasDrawn = true;
  };
  return {
    advance: () => {
      done++;
      const now = performance.now();
      if (!isShown || now - drawnMs < redrawMs) return;
      drawnMs = now;
      draw();
    },
    end: () => {
      if (hasDrawn) process.stderr.write('\r\x1b[K');
    },
  };
}
