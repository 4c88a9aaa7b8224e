import {
  buildTransaction,
  buildType2,
  buildType4,
  encodeWsq,
  writeTransaction,
} from '@whorl/codecs';

const side = 368;
const ridgePeriodPixels = 9;
const fingers = 2;
const wsqBitsPerPixel = 0.75;

/**
 * A transaction of fingers that nobody has, to be extracted once by a thread before somebody waits for it: rings of ridges with
 * places where one begins or ends. The first file of a thread takes two to three times as long as later ones.
 */
export function warmUpFile(): Uint8Array {
  const data = encodeWsq(
    { width: side, height: side, pixels: ridges(), resolution: { ppi: 500, source: 'stated' } },
    { bitsPerPixel: wsqBitsPerPixel },
  );
  const records = Array.from({ length: fingers }, (_, i) =>
    buildType4({
      width: side,
      height: side,
      position: i + 1,
      impressionType: 0,
      compression: 'wsq',
      data,
    }),
  );
  const header = {
    version: '0300',
    typeOfTransaction: 'ATP',
    date: new Date(0),
    destination: 'ZZ',
    origin: 'ZZ',
    controlNumber: '2600000001A',
    domain: { name: 'INT-I', version: '4.22' },
  };
  return writeTransaction(buildTransaction(header, [buildType2({ 3: '0422' }), ...records]));
}

/** Waves round a middle; where the angle round another point is added to their phase, a ridge ends. */
function ridges(): Uint8Array {
  const pixels = new Uint8Array(side * side);
  const ends = Array.from({ length: 16 }, (_, i) => ({
    x: 70 + ((i * 97) % (side - 140)),
    y: 70 + ((i * 61) % (side - 140)),
    turn: i % 2 === 0 ? 1 : -1,
  }));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const radius = Math.sqrt((x - side / 2) ** 2 + (y - side / 2) ** 2);
      let phase = (radius * 2 * Math.PI) / ridgePeriodPixels;
      for (const end of ends) phase += end.turn * Math.atan2(y - end.y, x - end.x);
      const isFinger = radius < side * 0.46;
      pixels[y * side + x] = isFinger ? 128 + 90 * Math.sin(phase) : 250;
    }
  }
  return pixels;
}
