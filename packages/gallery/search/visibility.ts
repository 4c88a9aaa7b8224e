import { isAllowed } from './rights-filter.ts';
import type { SearchQuestion } from './search-question.ts';

/** Whether a search may see a person of such rights: asked before anything else of one is looked at. */
export function isVisible(
  rightsClass: number,
  visibleUntilMs: number,
  { filter, atMs }: SearchQuestion,
): boolean {
  return visibleUntilMs > atMs && isAllowed(filter, rightsClass);
}
