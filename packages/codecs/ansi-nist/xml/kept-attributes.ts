import type { XmlElement } from '../../xml/xml-element.ts';
import type { ElementAttributes, ElementPlace } from '../model.ts';
import type { GrowingElement } from './element-tree.ts';
import { namespaces } from './namespaces.ts';

/**
 * Attributes of the elements that stand for fields, or hold such: no field has a place for them. Those of elements
 * that are kept whole are in these, and those of our own namespace are no content.
 */
export function collectAttributes(
  children: readonly XmlElement[],
  isWritten: (element: XmlElement) => boolean,
  parents: readonly ElementPlace[] = [],
): readonly ElementAttributes[] {
  const seen = new Map<string, number>();
  return children.flatMap((element): readonly ElementAttributes[] => {
    const { namespace, name, attributes } = element;
    if (!isWritten(element) || namespace === namespaces.whorl) return [];
    const ordinal = seen.get(`${namespace} ${name}`) ?? 0;
    seen.set(`${namespace} ${name}`, ordinal + 1);
    const path = [...parents, { namespace, name, ordinal }];
    const own = attributes.size > 0 ? [{ path, attributes }] : [];
    return [...own, ...collectAttributes(element.children, isWritten, path)];
  });
}

/** Puts attributes back on their element. Where that is no longer written, they are gone with it. */
export function restoreAttributes(
  root: readonly GrowingElement[],
  { path, attributes }: ElementAttributes,
): void {
  let level = root;
  let element: GrowingElement | undefined;
  for (const { namespace, name, ordinal } of path) {
    const same = level.filter((child) => child.name === name && child.namespace === namespace);
    element = same[ordinal];
    level = element?.children ?? [];
  }
  if (element) element.attributes = attributes;
}
