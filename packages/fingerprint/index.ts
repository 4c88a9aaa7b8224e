export type { Comparison, MinutiaPair, ScoreTerm } from './comparison.ts';
export { engineVersion } from './engine-version.ts';
export {
  type ExtractedPrint,
  type ExtractOptions,
  extract,
  extractWithQuality,
} from './extraction/extract.ts';
export { noTrace, type Trace, type TraceStep } from './extraction/trace.ts';
export { claimedRate, claimedRateMin, falseMatchRate } from './matching/calibration.ts';
export {
  compareTemplates,
  scanRelaxedSimilarityMin,
  scanTemplates,
  scoreTemplates,
} from './matching/compare.ts';
export type { Evidence } from './matching/evidence.ts';
export {
  createMatchingKernel,
  evidenceEntryBytes,
  type ListedReferences,
  type MatchingKernel,
  readEvidenceEntry,
  voterBytes,
} from './matching/kernels/matching-kernel.ts';
export {
  galleryMinutiaeMax,
  packedMinutiaAt,
  packedTemplateBytes,
  packedTurnOffset,
} from './matching/packed-layout.ts';
export { type PackedTemplate, packedWeight, packTemplate } from './matching/packed-template.ts';
export { type PreparedTemplate, prepareTemplate } from './matching/prepared-template.ts';
export { scoreOf, termsOf } from './matching/score-model.ts';
export type {
  ImpressionQuality,
  QualityReason,
  QualityTerms,
} from './quality/impression-quality.ts';
export { examinerTemplate } from './records/examiner-template.ts';
export { fingersOfRecord, slapOptionsOf } from './records/fingers-of-record.ts';
export { recordFromTemplate } from './records/record-from-template.ts';
export { templateFromType9, templateFromView } from './records/template-from-record.ts';
export { boxOfOutline } from './segmentation/box-of-outline.ts';
export { cropFinger } from './segmentation/crop-finger.ts';
export { downsample } from './segmentation/downsample.ts';
export { fingersOfSlap, isSlapPosition } from './segmentation/hand-layout.ts';
export {
  extractMark,
  extractMarkWithQuality,
  type MarkOptions,
} from './segmentation/mark/extract-mark.ts';
export { extractPalm } from './segmentation/palm/extract-palm.ts';
export { type PalmPart, partPixels, partStepPixels } from './segmentation/palm/palm-parts.ts';
export { palmSide } from './segmentation/palm/palm-side.ts';
export { cropRectangle } from './segmentation/palm/palm-tiles.ts';
export { type SlapOptions, segmentSlap } from './segmentation/segment-slap.ts';
export {
  boxCorners,
  type ConfidenceReason,
  fingerConfidenceMin,
  type OrientedBox,
  type SlapFinger,
  statedFinger,
} from './segmentation/slap-finger.ts';
export {
  type CellKind,
  cardCells,
  isCardSized,
  lastRolledPosition,
} from './segmentation/ten-print-card/card-layout.ts';
export type { CellDoubt } from './segmentation/ten-print-card/cell-content.ts';
export { cutCell } from './segmentation/ten-print-card/cut-cell.ts';
export {
  type CardCell,
  findTenPrintCard,
  type TenPrintCard,
} from './segmentation/ten-print-card/find-ten-print-card.ts';
export {
  askedKeys,
  codeKeyCount,
  keysOfPiece,
  printKeys,
  printKeysMax,
} from './shortlist/code-keys.ts';
export { packedFrontBytes, packFront } from './shortlist/packed-front.ts';
export { type TurnRange, type VoteLook, voterChoices } from './shortlist/turn-votes.ts';
export { createImpression } from './synthesis/impression/create-impression.ts';
export type { ImpressionKind } from './synthesis/impression/impression-kind.ts';
export type { ImpressionOptions } from './synthesis/impression/impression-options.ts';
export { examineMark } from './synthesis/mark/examine-mark.ts';
export { type MarkClarity, markClarities } from './synthesis/mark/mark-clarity.ts';
export {
  createMasterFinger,
  type MasterFinger,
  type MasterFingerOptions,
} from './synthesis/master/master-finger.ts';
export { type PatternClass, patternClasses } from './synthesis/master/pattern-class.ts';
export type { FingerPosition } from './synthesis/population/finger-traits.ts';
export {
  createPopulation,
  fingerTemplate,
  type ImpressionChoice,
  type Population,
  type PopulationFinger,
  type PopulationOptions,
  type PopulationPrint,
  populationFinger,
  populationPrints,
  populationTemplate,
} from './synthesis/population/population.ts';
export { type Minutia, type MinutiaType, type Template, templatePpi } from './template.ts';
export {
  decodeTemplate,
  encodeTemplate,
  looksLikeTemplate,
  storedTemplate,
} from './template-codec.ts';
