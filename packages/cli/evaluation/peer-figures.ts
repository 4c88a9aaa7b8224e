import type { TemplateSource } from './fvc-protocol.ts';

/** What another engine reached on a set, all impostors; rates are fractions of 1. */
export interface PeerFigures {
  readonly engine: string;
  readonly eer: number;
  /** FNMR at a false-match rate of 0.1 %, where it was measured. */
  readonly fmr1000?: number;
}

/**
 * Public engines on the FVC sets B, each built from its own source and run by the same protocol on 24 November 2026;
 * SourceAFIS for Java and NBIS (mindtct and bozorth3) read the images at 500 ppi, OpenAFIS the .iso templates.
 */
const peersByFolder: Readonly<Record<TemplateSource, Readonly<Record<string, PeerFigures[]>>>> = {
  own: {
    'fvc2002-db2': [
      { engine: 'SourceAFIS', eer: 0.0072, fmr1000: 0.0179 },
      { engine: 'NBIS', eer: 0.0898 },
    ],
    'fvc2002-db4': [
      { engine: 'SourceAFIS', eer: 0.0717, fmr1000: 0.1929 },
      { engine: 'NBIS', eer: 0.0782 },
    ],
    'fvc2004-db1': [
      { engine: 'SourceAFIS', eer: 0.0817, fmr1000: 0.2393 },
      { engine: 'NBIS', eer: 0.0878 },
    ],
    'fvc2004-db3': [
      { engine: 'SourceAFIS', eer: 0.0998, fmr1000: 0.1786 },
      { engine: 'NBIS', eer: 0.0475 },
    ],
  },
  iso: {
    'fvc2002-db2': [{ engine: 'OpenAFIS', eer: 0.0959 }],
    'fvc2002-db4': [{ engine: 'OpenAFIS', eer: 0.0711 }],
    'fvc2004-db1': [{ engine: 'OpenAFIS', eer: 0.2833 }],
    'fvc2004-db3': [{ engine: 'OpenAFIS', eer: 0.022 }],
  },
};

/** Other engines on the set of that folder name; none for a set that they were not run on. */
export function peerFigures(setName: string, source: TemplateSource): readonly PeerFigures[] {
  return peersByFolder[source][setName] ?? [];
}
