import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scoreTemplates } from '../../matching/compare.ts';
import { prepareTemplate } from '../../matching/prepared-template.ts';
import { storedTemplate } from '../../template-codec.ts';
import { type FingerPosition, fingerPositions } from './finger-traits.ts';
import {
  createPopulation,
  fingerTemplate,
  populationFinger,
  populationPrints,
  populationTemplate,
} from './population.ts';

const population = createPopulation({ seed: 1 });

test('populationTemplate() gives the print that the stream gives, without the ones before', () => {
  const stream = [...populationPrints(population, 3, 5)];
  assert.equal(stream.length, 20);
  for (const { person, position, template } of stream.reverse()) {
    assert.deepEqual(populationTemplate(population, person, position), template);
  }
});

test('populationTemplate() differs by seed, person, position, impression and kind', () => {
  const other = createPopulation({ seed: 2 });
  const prints = [
    populationTemplate(population, 0, 2),
    populationTemplate(other, 0, 2),
    populationTemplate(population, 1, 2),
    populationTemplate(population, 0, 3),
    populationTemplate(population, 0, 2, { impression: 1 }),
    populationTemplate(population, 0, 2, { impression: 0, kind: 'slap' }),
  ];
  assert.equal(new Set(prints.map((print) => JSON.stringify(print))).size, prints.length);
});

test('fingerTemplate() of any finger and kind is already as storage would give it back', () => {
  const kinds = ['rolled', 'plain', 'slap', 'latent'] as const;
  const anyPrint = fc.record({
    person: fc.nat(1e9),
    position: fc.constantFrom(...fingerPositions),
    impression: fc.nat(1000),
    kind: fc.constantFrom(...kinds),
  });
  fc.assert(
    fc.property(anyPrint, ({ person, position, ...choice }) => {
      const template = populationTemplate(population, person, position, choice);
      assert.deepEqual(storedTemplate(template), template);
    }),
    // A minutia less than half a pixel beyond the edge, and more minutiae than storage holds.
    {
      numRuns: 60,
      examples: [
        [{ person: 895_290_220, position: 6, impression: 471, kind: 'plain' }],
        [{ person: 871_860_117, position: 1, impression: 438, kind: 'rolled' }],
      ],
    },
  );
});

test('rolled impressions show more minutiae than plain ones, latent ones the fewest', () => {
  const meanCount = (kind: 'rolled' | 'plain' | 'slap' | 'latent'): number => {
    const prints = [...populationPrints(population, 0, 10, { impression: 0, kind })];
    return prints.reduce((sum, { template }) => sum + template.minutiae.length, 0) / prints.length;
  };
  assert.ok(meanCount('rolled') > 70);
  assert.ok(meanCount('plain') > 35 && meanCount('plain') < 70);
  assert.ok(meanCount('latent') < 30);
});

test('populationFinger() draws classes as often as people have them', () => {
  const classes: string[] = [];
  for (let person = 0; person < 300; person++) {
    for (const position of fingerPositions) {
      classes.push(populationFinger(population, person, position).traits.class);
    }
  }
  const share = (...names: string[]): number =>
    classes.filter((name) => names.includes(name)).length / classes.length;
  assert.ok(Math.abs(share('arch', 'tented-arch') - 0.05) < 0.02);
  assert.ok(Math.abs(share('whorl', 'double-loop') - 0.27) < 0.04);
});

test('five in six mated impressions score above those of 29 other people', () => {
  const people = Array.from({ length: 30 }, (_, person) => {
    const finger = populationFinger(population, person, 2 as FingerPosition);
    return [0, 1].map((impression) => prepareTemplate(fingerTemplate(finger, { impression })));
  });
  const hits = people.filter(([probe], person) => {
    const scores = people.map(([, reference]) => scoreTemplates(probe!, reference!));
    return Math.max(...scores) === scores[person];
  });
  assert.ok(hits.length >= 25, `${hits.length} of 30`);
});
