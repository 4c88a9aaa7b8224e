import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGaborBank, type GaborFilter } from './gabor-bank.ts';

/** The answer of a filter to an image, given as a function of the place off its middle. */
function answer({ radiusPixels, weights }: GaborFilter, image: (x: number, y: number) => number) {
  let sum = 0;
  let k = 0;
  for (let y = -radiusPixels; y <= radiusPixels; y++) {
    for (let x = -radiusPixels; x <= radiusPixels; x++) sum += weights[k++]! * image(x, y);
  }
  return sum;
}

/** Ridges of a direction (radians, y axis up) and a period (pixels), one of them in the middle. */
function ridges(angle: number, period: number) {
  return (x: number, y: number): number =>
    Math.cos((2 * Math.PI * (x * Math.sin(angle) + y * Math.cos(angle))) / period);
}

const bank = createGaborBank();

test('createGaborBank() answers its own wave, no flat image and hardly a crossing one', () => {
  for (const angle of [0, Math.PI / 6, Math.PI / 2, (5 * Math.PI) / 6]) {
    const filter = bank(angle, 9);
    assert.ok(Math.abs(answer(filter, ridges(angle, 9)) - 1) < 1e-5);
    assert.ok(Math.abs(answer(filter, () => 1)) < 1e-5);
    assert.ok(Math.abs(answer(filter, ridges(angle + Math.PI / 2, 9))) < 0.05);
  }
});

test('createGaborBank() has one filter for a direction and for half a turn more', () => {
  assert.equal(bank(-Math.PI / 3, 9), bank((2 * Math.PI) / 3, 9));
  assert.equal(bank(Math.PI, 9), bank(0, 9));
});
