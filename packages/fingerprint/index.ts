export type { Comparison, MinutiaPair, ScoreTerm } from './comparison.ts';
export { engineVersion } from './engine-version.ts';
export { type ExtractOptions, extract } from './extraction/extract.ts';
export { noTrace, type Trace, type TraceStep } from './extraction/trace.ts';
export { compareTemplates, scoreTemplates } from './matching/compare.ts';
export { type PreparedTemplate, prepareTemplate } from './matching/prepared-template.ts';
export { recordFromTemplate } from './records/record-from-template.ts';
export { templateFromType9, templateFromView } from './records/template-from-record.ts';
export type { Moisture } from './synthesis/impression/capture-conditions.ts';
export {
  createImpression,
  type ImpressionOptions,
} from './synthesis/impression/create-impression.ts';
export {
  createSlap,
  type HandMasters,
  type Slap,
  type SlapFinger,
  type SlapOptions,
} from './synthesis/impression/create-slap.ts';
export type { ImpressionKind } from './synthesis/impression/impression-kind.ts';
export type { SkinState } from './synthesis/master/crease-skin.ts';
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
