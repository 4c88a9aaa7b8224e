const fullTurn = 2 * Math.PI;

/** Smallest turn between two directions, 0 to π. Both lie within two turns of each other. */
export function angleDifference(a: number, b: number): number {
  const turn = Math.abs(a - b) % fullTurn;
  return turn > Math.PI ? fullTurn - turn : turn;
}

/** Turn from b to a, -π to π. */
export function signedAngleDifference(a: number, b: number): number {
  let turn = (a - b) % fullTurn;
  if (turn > Math.PI) turn -= fullTurn;
  if (turn < -Math.PI) turn += fullTurn;
  return turn;
}
