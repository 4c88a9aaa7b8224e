import { isXmlText } from '../../xml/write-xml.ts';
import type { NistField, TextField } from '../model.ts';
import { encodeBase64 } from './base64.ts';
import { itemGroups, polygon } from './composites.ts';
import { append, type ChooseName, freeze, type GrowingElement, thaw } from './element-tree.ts';
import type { FieldMapping } from './field-mapping.ts';
import { fieldShapes } from './field-shapes.ts';
import { readField } from './read-field.ts';
import { toXmlSpelling } from './value-spelling.ts';

/** Writes a field where its mapping says. False where it has a form that the elements cannot hold. */
export function appendField(
  children: GrowingElement[],
  field: NistField,
  mapping: FieldMapping,
  choose: ChooseName,
): boolean {
  if (field.kind === 'binary') {
    if (mapping.spelling !== 'base64') return false;
    append(children, mapping.path, choose).text = encodeBase64(field.bytes);
    return true;
  }
  const shape = fieldShapes[mapping.spelling];
  if (shape) {
    const content = shape.write(field.subfields);
    if (content) append(children, mapping.path, choose).children.push(...content.map(thaw));
    return content !== undefined;
  }
  if (mapping.isShared && field.subfields.length > 1) return false;
  return field.subfields.every((items) => {
    const element = append(children, mapping.path, choose, mapping.isShared);
    if (mapping.items.length > 0) return appendItems(element, items, mapping, choose);
    if (items.length !== 1) return false;
    const text = toXmlSpelling(items[0]!, mapping.spelling);
    element.text = text ?? '';
    return text !== undefined;
  });
}

function appendItems(
  element: GrowingElement,
  items: readonly string[],
  mapping: FieldMapping,
  choose: ChooseName,
): boolean {
  const last = items.findLastIndex((item) => item !== '');
  for (const { index, path, spelling } of mapping.items) {
    if (index >= items.length) continue;
    // An empty item in between is one that is absent; behind the last it counts.
    if (items[index] === '' && index < last) {
      if (itemGroups[spelling]?.isRest) return false;
      continue;
    }
    const group = path.length === 0 ? itemGroups[spelling] : undefined;
    if (group) {
      const content = group.write(group.isRest ? items.slice(index) : [items[index]!]);
      if (!content) return false;
      element.children.push(...content.map(thaw));
      continue;
    }
    const leaf = append(element.children, path, choose);
    const text = toXmlSpelling(items[index]!, spelling);
    const points = spelling === 'polygon' && text !== '' ? polygon.write(text ?? '') : undefined;
    if (points) leaf.children.push(...points.map(thaw));
    else leaf.text = text ?? '';
  }
  return true;
}

/** True where writing the field by its mapping and reading it again gives the same field. */
export function survives(field: NistField, mapping: FieldMapping, choose: ChooseName): boolean {
  if (field.tag !== undefined) return false;
  if (field.kind === 'binary') return mapping.spelling === 'base64';
  if (mapping.spelling === 'base64' || !field.subfields.flat().every(isXmlText)) return false;
  const children: GrowingElement[] = [];
  if (!appendField(children, field, mapping, choose)) return false;
  const again = readField(children.map(freeze), mapping);
  if (!again || 'problem' in again || again.field.kind !== 'text') return false;
  return hasSameSubfields(again.field, field);
}

function hasSameSubfields(a: TextField, b: TextField): boolean {
  return (
    a.subfields.length === b.subfields.length &&
    a.subfields.every((items, s) => {
      const others = b.subfields[s]!;
      return items.length === others.length && items.every((item, i) => item === others[i]);
    })
  );
}
