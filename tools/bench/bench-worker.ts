// One core of npm run bench: prepares a measurement, then gives the value of each run on demand.
import { parentPort, workerData } from 'node:worker_threads';
import { measurements } from './measurements.ts';

const measurement = measurements.find(({ name }) => name === workerData)!;
const run = await measurement.prepare();
// The first run warms up the compiler and is thrown away.
run();
parentPort?.postMessage('ready');
parentPort?.on('message', () => parentPort?.postMessage(run()));
