export type { Comparison, MinutiaPair, ScoreTerm } from './comparison.ts';
export { type ExtractOptions, extract } from './extraction/extract.ts';
export { noTrace, type Trace, type TraceStep } from './extraction/trace.ts';
export { compareTemplates, scoreTemplates } from './matching/compare.ts';
export { type PreparedTemplate, prepareTemplate } from './matching/prepared-template.ts';
export { type Minutia, type MinutiaType, type Template, templatePpi } from './template.ts';
