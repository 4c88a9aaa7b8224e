import { fieldTag, type Transaction } from './model.ts';

/** Where a value stands, counted from 1 as the standard does. */
export interface Address {
  readonly record: number;
  /** Ordinal of the field in its record, for fields that occur twice. */
  readonly fieldOrdinal: number;
  readonly type: number;
  readonly number: number;
  readonly subfield: number;
  readonly item: number;
}

export interface AddressedValue extends Address {
  readonly value: string | Uint8Array;
}

/** Every value of a transaction in the order of the file. */
export function* listValues(transaction: Transaction): Generator<AddressedValue> {
  for (const [r, record] of transaction.records.entries()) {
    for (const [f, field] of record.fields.entries()) {
      const place = {
        record: r + 1,
        fieldOrdinal: f + 1,
        type: record.type,
        number: field.number,
      };
      if (field.kind === 'binary') {
        yield { ...place, subfield: 1, item: 1, value: field.bytes };
        continue;
      }
      for (const [s, items] of field.subfields.entries()) {
        for (const [i, value] of items.entries()) {
          yield { ...place, subfield: s + 1, item: i + 1, value };
        }
      }
    }
  }
}

/** "2:9.012.3.1": record 2, field 9.012, subfield 3, item 1. */
export function formatAddress(address: Omit<Address, 'fieldOrdinal'>): string {
  const tag = fieldTag(address.type, address.number);
  return `${address.record}:${tag}.${address.subfield}.${address.item}`;
}

/**
 * The value at an address such as "2:9.012.3.1" (subfield and item are 1 where left out), or
 * nothing where the transaction has no such value.
 */
export function valueAt(
  transaction: Transaction,
  address: string,
): string | Uint8Array | undefined {
  const match = /^(\d+):(\d+)\.(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(address);
  if (!match) return undefined;
  const [record, type, number, subfield, item] = match.slice(1).map((part) => Number(part ?? 1));
  const found = transaction.records[record! - 1];
  if (!found || found.type !== type) return undefined;
  const field = found.fields.find((candidate) => candidate.number === number);
  if (!field) return undefined;
  if (field.kind === 'binary') return field.bytes;
  return field.subfields[subfield! - 1]?.[item! - 1];
}
