import { setImmediate } from 'node:timers/promises';
import { compareTemplates, type PreparedTemplate, prepareTemplate } from '@whorl/fingerprint';
import type {
  GalleryCandidate,
  GalleryPrint,
  GalleryRecord,
  SearchGallery,
} from './search-gallery.ts';

interface PreparedPrint extends GalleryPrint {
  readonly prepared: PreparedTemplate;
}

/** Records between two looks at the event loop, so that a search does not stop the hub. */
const recordsPerTurn = 16;

const prepare = (print: GalleryPrint): PreparedPrint => ({
  ...print,
  prepared: prepareTemplate(print.template),
});

/** Compares every probe with every print that may be the same finger: exact, in this thread. */
export function createExactGallery(): SearchGallery {
  const records = new Map<string, { record: GalleryRecord; prints: readonly PreparedPrint[] }>();
  return {
    put: (record) => {
      records.set(record.recordId, { record, prints: record.prints.map(prepare) });
    },
    remove: (recordId) => {
      records.delete(recordId);
    },
    search: async (search) => {
      const probes = search.probes.map(prepare);
      const candidates: GalleryCandidate[] = [];
      let comparedCount = 0;
      for (const { record, prints } of [...records.values()]) {
        if (record.kind !== search.kind || !search.filter(record.rights)) continue;
        const candidate = compareRecord(probes, record, prints);
        if (candidate && candidate.falseMatchRate <= search.falseMatchRateMax)
          candidates.push(candidate);
        if (++comparedCount % recordsPerTurn === 0) await setImmediate();
      }
      candidates.sort(
        (a, b) => b.score - a.score || (a.record.recordId < b.record.recordId ? -1 : 1),
      );
      return { candidates: candidates.slice(0, search.candidatesMax), comparedCount };
    },
  };
}

function compareRecord(
  probes: readonly PreparedPrint[],
  record: GalleryRecord,
  prints: readonly PreparedPrint[],
): GalleryCandidate | undefined {
  const matches: {
    score: number;
    rate: number;
    position: number;
    probeId: string;
    referenceId: string;
  }[] = [];
  let tried = 0;
  for (const probe of probes) {
    let best: (typeof matches)[number] | undefined;
    for (const print of prints) {
      if (probe.position !== 0 && print.position !== 0 && probe.position !== print.position)
        continue;
      tried++;
      const { score, falseMatchRate } = compareTemplates(probe.prepared, print.prepared);
      if (best && best.score >= score) continue;
      const position = probe.position || print.position;
      best = { score, rate: falseMatchRate, position, probeId: probe.id, referenceId: print.id };
    }
    if (best) matches.push(best);
  }
  if (matches.length === 0) return undefined;
  return {
    record,
    score: matches.reduce((sum, { score }) => sum + score, 0),
    terms: matches.map(({ position, score }) => ({
      name: `position-${position}`,
      value: score,
      contribution: score,
    })),
    falseMatchRate: Math.min(1, Math.min(...matches.map(({ rate }) => rate)) * tried),
    pairs: matches.map(({ position, probeId, referenceId }) => ({
      position,
      probeId,
      referenceId,
    })),
  };
}
