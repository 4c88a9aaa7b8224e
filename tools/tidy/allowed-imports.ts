/** What each package may import of the others: imports run one way. */
export const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  codecs: [],
  fingerprint: ['codecs'],
  face: ['codecs'],
  dna: ['codecs'],
  gallery: ['codecs', 'fingerprint', 'face', 'dna'],
  contract: [],
  hub: ['codecs', 'fingerprint', 'face', 'dna', 'gallery', 'contract'],
  // The engines run in the browser too: prints are looked at before anything is sent.
  workstation: ['contract', 'codecs', 'fingerprint'],
  cli: ['codecs', 'fingerprint', 'face', 'dna', 'gallery', 'contract', 'hub'],
};

/** Rooms of a package that may not see each other; what is not named here is free. */
export const forbiddenRooms: Readonly<Record<string, readonly string[]>> = {
  'codecs/wsq': ['codecs/ansi-nist', 'codecs/image', 'codecs/iso-19794'],
  'codecs/image': ['codecs/ansi-nist', 'codecs/iso-19794'],
  'codecs/iso-19794': ['codecs/ansi-nist', 'codecs/image', 'codecs/wsq'],
  'codecs/ansi-nist': ['codecs/image', 'codecs/iso-19794'],
  // A template is all that extraction and matching share: either can be replaced alone.
  'fingerprint/extraction': ['fingerprint/matching', 'fingerprint/synthesis'],
  'fingerprint/matching': ['fingerprint/extraction', 'fingerprint/synthesis'],
  'fingerprint/synthesis': ['fingerprint/matching'],
  'cli/client': ['cli/commands', 'cli/hub'],
  'cli/files': ['cli/commands', 'cli/evaluation', 'cli/identification', 'cli/pictures'],
  'cli/pictures': ['cli/commands', 'cli/evaluation', 'cli/identification'],
  'cli/evaluation': ['cli/commands'],
  'cli/identification': ['cli/commands'],
  'cli/inspection': ['cli/commands'],
  // http -> domain -> governance -> storage.
  'hub/storage': [
    'hub/accounts',
    'hub/exchange',
    'hub/governance',
    'hub/identification',
    'hub/records',
  ],
  'hub/governance': ['hub/accounts', 'hub/exchange', 'hub/identification', 'hub/records'],
};

/** Engines run anywhere: no Node, no DOM, no image library. */
export const enginePackages = ['codecs', 'fingerprint', 'face', 'dna', 'gallery'];

/** Folders of engines that need Node all the same, each with its reason. */
export const foldersWithNode: Readonly<Record<string, string>> = {
  'packages/codecs/image/': 'sharp and OpenJPEG are loaded through Node',
  'packages/gallery/gallery.ts': 'as many shards as the machine has cores',
  'packages/gallery/people-index/people-index.ts': 'an index is made between the turns of a shard',
  'packages/gallery/shard/': 'each shard is a worker thread',
  'packages/gallery/snapshot/': 'a snapshot is a file',
};
