export {
  createGallery,
  type Gallery,
  type GalleryOptions,
  type GallerySize,
  galleryBytes,
  loadGallery,
} from './gallery.ts';
export { GalleryError, type GalleryErrorCode, galleryErrorRemedies } from './gallery-error.ts';
export { galleryLimits } from './limits.ts';
export { type PackedPrint, packPrint } from './packed-print.ts';
export type { GalleryPerson, GalleryPrint, PlacedPerson } from './person.ts';
export type { FingerMatch, GalleryCandidate } from './search/candidate.ts';
export type { GalleryAnswer, GallerySearch } from './search/gallery-search.ts';
export { type RightsFilter, rightsFilter } from './search/rights-filter.ts';
export type { SearchMode } from './search/search-question.ts';
export { bytesPerPrint } from './shard/shard-layout.ts';
export type { SnapshotTotals } from './snapshot/snapshot-facts.ts';
