import type { Command } from '../command.ts';

export const bench: Command = {
  name: 'bench',
  summary: 'how large and how fast a gallery of this machine can be',
  help: `Usage: whorl bench gallery [--prints N] [--probes N] [--json]

  --prints N      prints in the gallery (10000 unless given); a million take 1.5 GB and some minutes to make
  --probes N      searches of one finger of unknown position (50 unless given)

Fills a gallery with synthetic people who have ten fingers each, saves it, starts it anew from the file, and searches it:
in two stages, as a hub does, and exhaustively. Nothing stays on the disk.

Example:
  whorl bench gallery --prints 100000`,
  options: { prints: { type: 'string' }, probes: { type: 'string' } },
  // Loaded only for this command: others start without a gallery.
  run: async (input) => (await import('../benchmark/run-bench.ts')).runBench(input),
};
