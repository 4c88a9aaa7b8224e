// Copies a block that no cache holds, and says how many bytes a second it read.
import { parentPort } from 'node:worker_threads';

const blockBytes = 256 * 1024 * 1024;
const runsMin = 8;

const from = new Uint8Array(blockBytes).fill(1);
const to = new Uint8Array(blockBytes).fill(2);
const startedMs = performance.now();
for (let run = 0; run < runsMin; run++) to.set(from);
const seconds = (performance.now() - startedMs) / 1000;
parentPort?.postMessage((runsMin * blockBytes) / seconds);
