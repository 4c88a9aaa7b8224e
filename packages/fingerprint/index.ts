export type { Comparison, MinutiaPair, ScoreTerm } from './comparison.ts';
export { type Minutia, type MinutiaType, type Template, templatePpi } from './template.ts';
