import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askThreads } from './ask-threads.ts';

const worker = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData } from 'node:worker_threads';
       parentPort.on('message', (question) => { ${body} });`,
    )}`,
  );

test('askThreads() gives answers in the order of the questions, whoever is quicker', async () => {
  const slowFirst = worker(
    'setTimeout(() => parentPort.postMessage(question * workerData), question === 0 ? 60 : 1)',
  );
  let done = 0;
  const answers = await askThreads<number, number>(slowFirst, [0, 1, 2, 3, 4], {
    workerData: 10,
    onDone: () => done++,
  });
  assert.deepEqual(answers, [0, 10, 20, 30, 40]);
  assert.equal(done, 5);
});

test('askThreads() fails with the error of a thread', async () => {
  await assert.rejects(askThreads(worker("throw new Error('broken')"), [1]), /broken/);
});

test('askThreads() starts no thread without a question', async () => {
  assert.deepEqual(await askThreads(worker(''), []), []);
});
