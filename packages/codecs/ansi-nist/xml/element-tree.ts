import { type XmlElement, xmlElement } from '../../xml/xml-element.ts';
import type { ElementName, Path, PathStep } from './field-mapping.ts';
import { namespaces } from './namespaces.ts';

/** An element that is still being filled. */
export interface GrowingElement {
  readonly namespace: string;
  readonly name: string;
  attributes: ReadonlyMap<string, string>;
  readonly children: GrowingElement[];
  text: string;
}

/** Which of the names of a step is written. */
export type ChooseName = (step: PathStep) => ElementName;

export function growing(namespace: string, name: string, text = ''): GrowingElement {
  return { namespace, name, attributes: new Map(), children: [], text };
}

/** A finished element that goes on growing. */
export function thaw({ namespace, name, attributes, children, text }: XmlElement): GrowingElement {
  return { namespace, name, attributes, children: children.map(thaw), text };
}

export function freeze(element: GrowingElement): XmlElement {
  const { namespace, name, attributes, children, text } = element;
  const content = children.length > 0 ? children.map(freeze) : text;
  return xmlElement(namespace, name, content, Object.fromEntries(attributes));
}

/** The element at a path: those above it are shared with what stands there already. */
export function append(
  children: GrowingElement[],
  path: Path,
  choose: ChooseName,
  isShared = false,
): GrowingElement {
  const above = isShared ? path : path.slice(0, -1);
  let level = children;
  let element: GrowingElement | undefined;
  for (const step of above) {
    const { prefix, name } = choose(step);
    const namespace = namespaces[prefix];
    element = level.findLast((child) => child.name === name && child.namespace === namespace);
    if (!element) {
      element = growing(namespace, name);
      level.push(element);
    }
    level = element.children;
  }
  if (isShared) return element!;
  const { prefix, name } = choose(path.at(-1)!);
  const leaf = growing(namespaces[prefix], name);
  level.push(leaf);
  return leaf;
}
