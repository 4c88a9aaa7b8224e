/**
 * What is seen on real prints that are among the worst pairs, by set and impression, written by people who looked at the
 * pictures that `whorl evaluate --report FOLDER --worst 5` draws. The prints themselves may not be shown here.
 */
export const impressionNotes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'fvc2002-db2': {
    '109_1': 'dark and pressed hard',
    '109_2': 'clear, the lower edge outside the frame',
    '109_3': 'clear above, pressed together and dark below',
    '109_4': 'turned to the side, its lower third outside the frame',
    '109_8':
      'so dry that ridges are rows of dots on grain; most of its minutiae are gaps between dots',
    '101_2': 'a large clear whorl',
    '107_6': 'its lower half fades away: what is left there of ridges is faint and bent',
    '105_5': 'the lower part of the finger and the joint below it; the core is outside the frame',
    '107_8': 'pressed hard: dark, with a crease and scars across it',
  },
  'fvc2002-db4': {
    '107_4': 'dotted ridges; only the left part lies under 107_8',
    '107_8': 'cut off by the right edge of the frame below the core',
    '108_1': 'the middle of the finger, dotted',
    '108_6': 'the lower part of the finger without its core; noise makes minutiae in rows',
    '108_7': 'the upper right part of the finger, cut off; little of it lies under 108_6',
    '110_1': 'low in contrast and full of noise, and half of the finger above the frame',
    '110_5': 'faint, clogged on the left; true minutiae there are lost',
    '102_6': 'clear, with few minutiae',
    '110_4': 'a corner of the finger only, full of noise',
    '101_6': 'dotted ridges of the whole finger, its tip outside the frame',
    '103_6': 'the upper part of the finger, dotted, with a worn spot on its left',
    '103_8': 'at the right edge of the frame, the core near it; dotted and faint below',
  },
  'fvc2004-db1': {
    '101_5': 'dry and thin, but whole',
    '101_8': 'soaked: the lower half is black, its minutiae are chance',
    '102_3': 'pushed upwards out of the frame, faint on its left, twisted',
    '102_8': 'soaked, the upper third black',
    '108_6': 'broken into pieces by dry skin',
    '108_8': 'soaked from top to bottom; ridges touch everywhere',
    '109_8': 'clear, a whorl in the middle of the print',
    '110_3': 'wet but readable, rolled towards the tip',
    '110_6': 'dry and torn at its edges, turned, and narrower: the skin was pushed together',
    '110_7': 'wet inside, torn at the edge; a whorl of the same size as that of 109_8',
    '101_7': 'dry: ridges are dotted, most of all below',
    '103_2': 'so dry that it is small and faint, its ridges broken',
    '103_4': 'dark in the middle, its tip cut off',
    '103_7':
      'lies differently from 103_4: the right and lower part of the finger, a light scar above its core',
    '110_8': 'soaked: the left is black, ridges below run together, its minutiae are chance',
  },
  'fvc2004-db3': {
    '102_1': 'clear, with a crease across',
    '102_5': 'clear, with a crease across; shortened by the sweep',
    '102_6': 'clear, but only the tip of the finger',
    '102_8': 'dark, its lower half nearly black; a third of the minutiae are its frame and noise',
    '107_6': 'creased at the core, and stretched by the sweep below it',
    '107_7': 'black at the core; the lower part is shifted against the upper',
    '110_5': 'dusty, creased and scratched across the whole middle: minutiae at every scratch',
    '110_6': 'creased across the middle',
    '102_2': 'a clear core, creases and noise across the middle; the tip outside the frame',
    '108_5': 'the upper half of the finger, creased below on both sides',
    '108_7': 'wet: valleys are closed in large parts, and what is left is broken into pieces',
  },
};
