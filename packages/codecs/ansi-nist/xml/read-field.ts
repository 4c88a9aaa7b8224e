import type { XmlElement } from '../../xml/xml-element.ts';
import type { NistField } from '../model.ts';
import { decodeBase64 } from './base64.ts';
import { itemGroups, polygon } from './composites.ts';
import type { FieldMapping, ItemMapping, Path } from './field-mapping.ts';
import { fieldShapes } from './field-shapes.ts';
import { namespaces } from './namespaces.ts';
import { fromXmlSpelling } from './value-spelling.ts';

/** A field that was found, and the elements that it says. */
export interface FoundField {
  readonly field: NistField;
  readonly used: readonly XmlElement[];
}

/** An element that a field must be in, and what is wrong with it. */
export interface FieldProblem {
  readonly problem: string;
  readonly at: XmlElement;
}

/** All elements at a path below the given ones. */
export function elementsAt(children: readonly XmlElement[], path: Path): readonly XmlElement[] {
  const [first, ...rest] = path;
  if (!first) return [];
  const named = children.filter((child) =>
    first.names.some(
      ({ prefix, name }) => child.name === name && child.namespace === namespaces[prefix],
    ),
  );
  const found = first.occurrence > 0 ? named.slice(first.occurrence - 1, first.occurrence) : named;
  return rest.length === 0 ? found : found.flatMap((child) => elementsAt(child.children, rest));
}

/**
 * A field by its mapping, or nothing where its elements are absent or of another form. Data that is
 * no base64 is a problem: an image may not get lost as an element that nobody knows.
 */
export function readField(
  children: readonly XmlElement[],
  mapping: FieldMapping,
): FoundField | FieldProblem | undefined {
  const elements = elementsAt(children, mapping.path);
  if (elements.length === 0) return undefined;
  const { number, spelling } = mapping;
  const shape = fieldShapes[spelling];
  if (shape) {
    const found = elements.length === 1 ? shape.read(elements[0]!.children) : undefined;
    if (!found || !shape.write(found.values)) return undefined;
    return { field: { kind: 'text', number, subfields: found.values }, used: found.used };
  }
  if (mapping.items.length > 0) return readSubfields(elements, mapping);
  const leaves = elements.filter((element) => element.children.length === 0);
  if (leaves.length === 0) return undefined;
  if (spelling === 'base64') return readBinary(number, leaves);
  const subfields = leaves.map((leaf) => [fromXmlSpelling(leaf.text, spelling)]);
  return { field: { kind: 'text', number, subfields }, used: leaves };
}

function readBinary(number: number, [leaf, second]: readonly XmlElement[]) {
  if (second) return { problem: 'a second image in one record', at: second };
  const bytes = decodeBase64(leaf!.text);
  if (!bytes) return { problem: `${leaf!.name} is no base64`, at: leaf! };
  return { field: { kind: 'binary' as const, number, bytes }, used: [leaf!] };
}

function readSubfields(
  elements: readonly XmlElement[],
  mapping: FieldMapping,
): FoundField | undefined {
  const { number, isShared, items } = mapping;
  const used: XmlElement[] = [];
  const subfields: (readonly string[])[] = [];
  for (const element of elements) {
    const found = readItems(element, items);
    used.push(...found.used);
    if (found.values.length > 0) subfields.push(found.values);
    else if (!isShared && element.children.length === 0) {
      subfields.push(['']);
      used.push(element);
    }
  }
  if (subfields.length === 0) return undefined;
  return { field: { kind: 'text', number, subfields }, used };
}

/** Items up to the last that is there; one in between that is absent is empty. */
function readItems(element: XmlElement, mappings: readonly ItemMapping[]) {
  const values: (string | undefined)[] = [];
  const used: XmlElement[] = [];
  for (const { index, path, spelling } of mappings) {
    const group = path.length === 0 ? itemGroups[spelling] : undefined;
    if (group) {
      const found = group.read(element.children);
      // What could not be written so again is no such value: its elements stay as they are.
      if (!found || !group.write(found.values)) continue;
      for (const [i, value] of found.values.entries()) values[index + i] = value;
      used.push(...found.used);
      continue;
    }
    const leaf = elementsAt(element.children, path)[0];
    const value = leaf && readItem(leaf, spelling);
    if (value === undefined) continue;
    values[index] = value;
    used.push(leaf!);
  }
  return { values: Array.from(values, (value) => value ?? ''), used };
}

function readItem(element: XmlElement, spelling: string): string | undefined {
  if (spelling === 'polygon' && element.children.length > 0) {
    const text = polygon.read(element);
    return text !== undefined && polygon.write(text) ? text : undefined;
  }
  return element.children.length === 0 ? fromXmlSpelling(element.text, spelling) : undefined;
}
