import { type XmlElement, xmlElement } from '../../xml/xml-element.ts';
import { namespaces } from './namespaces.ts';

/** Values of one element, and the elements that are thereby said. */
export interface Spelled<T> {
  readonly values: T;
  readonly used: readonly XmlElement[];
}

/** Items that children of the subfield's element spell together. */
export interface ItemGroup {
  /** True where all items from its index on belong to it. */
  readonly isRest: boolean;
  read(children: readonly XmlElement[]): Spelled<readonly string[]> | undefined;
  /** Nothing where the items have another form. */
  write(items: readonly string[]): readonly XmlElement[] | undefined;
}

export const biom = (name: string, content: string | readonly XmlElement[] = ''): XmlElement =>
  xmlElement(namespaces.biom, name, content);

export const identified = (name: string, id: string): XmlElement =>
  biom(name, [xmlElement(namespaces.nc, 'IdentificationID', id)]);

export const childrenNamed = (
  children: readonly XmlElement[],
  name: string,
): readonly XmlElement[] => children.filter((child) => child.name === name);

/** Leaves at a name or at the identification in it; all of them or nothing. */
export function leavesAt(
  children: readonly XmlElement[],
  ...names: readonly string[]
): readonly XmlElement[] | undefined {
  const leaves = names.map((name) => {
    const child = childrenNamed(children, name)[0];
    return child?.children.length === 1 ? child.children[0] : child;
  });
  const isComplete = leaves.every((leaf) => leaf !== undefined && leaf.children.length === 0);
  return isComplete ? (leaves as readonly XmlElement[]) : undefined;
}

export const textOf = (leaf: XmlElement): string => leaf.text.trim();

const horizontal = 'PositionHorizontalCoordinateValue';
const vertical = 'PositionVerticalCoordinateValue';
const direction = 'PositionThetaAngleMeasure';

/** Numbers side by side, each of a fixed width: "00500125" is 50 and 125. */
function packed(names: readonly string[], widths: readonly number[]): ItemGroup {
  const pattern = new RegExp(`^${widths.map((width) => `(\\d{${width}})`).join('')}$`);
  return {
    isRest: false,
    read: (children) => {
      const used = leavesAt(children, ...names);
      if (!used) return undefined;
      return {
        values: [used.map((leaf, i) => textOf(leaf).padStart(widths[i]!, '0')).join('')],
        used,
      };
    },
    write: ([value]) => {
      const parts = pattern.exec(value!)?.slice(1);
      return parts?.map((part, i) => biom(names[i]!, part));
    },
  };
}

/** Points, x and y by turns. */
function vertices(name: string): ItemGroup {
  return {
    isRest: true,
    read: (children) => {
      const points = childrenNamed(children, name);
      const leaves = points.map((point) => leavesAt(point.children, horizontal, vertical));
      if (points.length === 0 || leaves.includes(undefined)) return undefined;
      const used = leaves.flatMap((pair) => pair ?? []);
      return { values: used.map(textOf), used };
    },
    write: (items) => {
      if (items.length === 0 || items.length % 2 === 1) return undefined;
      return Array.from({ length: items.length / 2 }, (_, i) =>
        biom(name, [biom(horizontal, items[2 * i]!), biom(vertical, items[2 * i + 1]!)]),
      );
    },
  };
}

/** Neighbours of a minutia and the ridges between, "3,12". */
const ridgeCounts: ItemGroup = {
  isRest: true,
  read: (children) => {
    const counts = childrenNamed(children, 'MinutiaRidgeCount');
    const leaves = counts.map((count) =>
      leavesAt(count.children, 'RidgeCountReferenceIdentification', 'RidgeCountValue'),
    );
    if (counts.length === 0 || leaves.includes(undefined)) return undefined;
    const values = leaves.map((pair) => pair!.map(textOf).join(','));
    return { values, used: leaves.flatMap((pair) => pair ?? []) };
  },
  write: (items) => {
    const pairs = items.map((item) => item.split(','));
    if (pairs.length === 0 || pairs.some((pair) => pair.length !== 2)) return undefined;
    return pairs.map(([neighbour, count]) =>
      biom('MinutiaRidgeCount', [
        identified('RidgeCountReferenceIdentification', neighbour!),
        biom('RidgeCountValue', count),
      ]),
    );
  },
};

const version = packed(['TransactionMajorVersionValue', 'TransactionMinorVersionValue'], [2, 2]);

/** By the name that the tables use. */
export const itemGroups: Readonly<Record<string, ItemGroup>> = {
  version,
  position: packed([horizontal, vertical], [4, 4]),
  'position-and-direction': packed([horizontal, vertical, direction], [4, 4, 3]),
  'ridge-counts': ridgeCounts,
  vertices: vertices('PositionPolygonVertex'),
  'feature-vertices': vertices('ImageFeatureVertex'),
};

const polygonX = 'ImageLocationHorizontalCoordinateMeasure';
const polygonY = 'ImageLocationVerticalCoordinateMeasure';

/** "0,0-100,0-100,200": the polygon of an EFS item, one element with its points in XML. */
export const polygon = {
  read: (element: XmlElement): string | undefined => {
    const points = element.children.map((point) => leavesAt(point.children, polygonX, polygonY));
    if (points.length === 0 || points.includes(undefined)) return undefined;
    return points.map((pair) => pair!.map(textOf).join(',')).join('-');
  },
  write: (text: string): readonly XmlElement[] | undefined => {
    const points = text.split('-').map((point) => point.split(','));
    if (points.some((pair) => pair.length !== 2)) return undefined;
    return points.map(([x, y]) =>
      biom('ImageSegmentVertex', [biom(polygonX, x), biom(polygonY, y)]),
    );
  },
};
