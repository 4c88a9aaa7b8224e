import type { XmlElement } from '../../xml/xml-element.ts';
import type { ElementPlace, UnmappedElement } from '../model.ts';
import { type GrowingElement, growing, thaw } from './element-tree.ts';

/** The elements that hold a used one, at any depth. */
export function holdersOf(
  children: readonly XmlElement[],
  used: ReadonlySet<XmlElement>,
): ReadonlySet<XmlElement> {
  const holders = new Set<XmlElement>();
  for (const child of children) markHolders(child, used, holders);
  return holders;
}

/** What no field said: the largest elements of which no part was used. */
export function collectUnmapped(
  children: readonly XmlElement[],
  used: ReadonlySet<XmlElement>,
  holders: ReadonlySet<XmlElement>,
): readonly UnmappedElement[] {
  const unmapped: UnmappedElement[] = [];
  const visit = (level: readonly XmlElement[], parents: readonly ElementPlace[]) => {
    const seen = new Map<string, number>();
    for (const element of level) {
      const { namespace, name } = element;
      if (!used.has(element) && !holders.has(element)) {
        unmapped.push({ parents, element });
        continue;
      }
      // Counted are those that writing the fields makes again: the kept ones come behind them.
      const ordinal = seen.get(`${namespace} ${name}`) ?? 0;
      seen.set(`${namespace} ${name}`, ordinal + 1);
      if (used.has(element)) continue;
      visit(element.children, [...parents, { namespace, name, ordinal }]);
    }
  };
  visit(children, []);
  return unmapped;
}

/** Marks the elements that hold a used one, at any depth. */
function markHolders(
  element: XmlElement,
  used: ReadonlySet<XmlElement>,
  holders: Set<XmlElement>,
): boolean {
  if (used.has(element)) return true;
  let holds = false;
  for (const child of element.children) holds = markHolders(child, used, holders) || holds;
  if (holds) holders.add(element);
  return holds;
}

/** Puts an element back where it was, behind what stands there now. */
export function restoreUnmapped(
  root: GrowingElement[],
  { parents, element }: UnmappedElement,
): void {
  let level = root;
  for (const { namespace, name, ordinal } of parents) {
    const same = level.filter((child) => child.name === name && child.namespace === namespace);
    let parent = same[ordinal] ?? same.at(-1);
    if (!parent) {
      parent = growing(namespace, name);
      level.push(parent);
    }
    level = parent.children;
  }
  level.push(thaw(element));
}
