import { useQuery } from '@tanstack/react-query';
import { type CallOutput, callRoute } from '../../api/call-route.ts';
import { decode } from '../../decoding/decoding-client.ts';
import type { ReadPrint } from '../../decoding/worker-protocol.ts';
import type { PrintPicture, ShownPrint } from '../../viewer/print-picture.ts';
import type { Side } from '../../viewer/viewer-state.ts';

export type CaseDetail = CallOutput<'readExamination'>;
export type ComparedPair = CaseDetail['pairs'][number];
type ExaminedPrint = ComparedPair['probe'];

export interface CasePrints {
  readonly prints: Readonly<Record<Side, ShownPrint>>;
  readonly analyses: Readonly<Record<Side, ReadPrint | undefined>>;
}

const templatePpi = 500;
const groundLevel = 255;

/** Images of a pair from the hub, and what this workstation's engine sees in them. */
export function useCasePrints(examinationId: string, pair: ComparedPair | undefined) {
  return useQuery({
    queryKey: ['case-prints', examinationId, pair?.probe.printId, pair?.reference.printId],
    enabled: pair !== undefined,
    // Prints do not change, and fetching them again would be written down again.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<CasePrints> => {
      const [probe, reference] = await Promise.all([
        printOf(examinationId, pair!.probe),
        printOf(examinationId, pair!.reference),
      ]);
      return {
        prints: { probe: probe.shown, reference: reference.shown },
        analyses: { probe: probe.analysis, reference: reference.analysis },
      };
    },
  });
}

async function printOf(
  examinationId: string,
  print: ExaminedPrint,
): Promise<{ readonly shown: ShownPrint; readonly analysis: ReadPrint | undefined }> {
  const unitSize = { width: print.width, height: print.height };
  const shown = (picture: PrintPicture): ShownPrint => ({ ...print, picture });
  if (!print.hasImage) {
    const pixels = new Uint8Array(print.width * print.height).fill(groundLevel);
    return { shown: shown({ ...unitSize, pixels, unitSize }), analysis: undefined };
  }
  const params = { examinationId, printId: print.printId };
  const bytes = new Uint8Array(await callRoute('readExaminationImage', { params }));
  const image = await decode('decodeImage', { bytes });
  const ppi = Math.round((templatePpi * image.width) / print.width);
  const analysis = await decode('analyse', { image: { ...image, ppi } });
  const { width, height, pixels } = analysis.image;
  return { shown: shown({ width, height, pixels, unitSize }), analysis };
}
