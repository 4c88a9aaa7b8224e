// Makes people of a synthetic population, packed as galleries hold them.
import { parentPort } from 'node:worker_threads';
import { createPopulation, type FingerPosition, populationTemplate } from '@whorl/fingerprint';
import { packPrint } from '@whorl/gallery';
import type { PackedPerson, PeopleRequest } from './people-source.ts';

function personOf({ seed, impression }: PeopleRequest, person: number): PackedPerson {
  const population = createPopulation({ seed });
  const prints = fingers.map((position) => {
    const template = populationTemplate(population, person, position, { impression });
    return { position, print: packPrint(template) };
  });
  return { person, prints };
}

const fingers: readonly FingerPosition[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

parentPort?.on('message', (request: PeopleRequest) => {
  parentPort?.postMessage(request.people.map((person) => personOf(request, person)));
});
