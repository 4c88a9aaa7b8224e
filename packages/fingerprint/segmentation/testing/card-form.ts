/** Where a printed form has its boxes, millimetres from the top left of the sheet. */
export interface CardForm {
  readonly name: 'fbi' | 'interpol';
  readonly sheetWidth: number;
  readonly sheetHeight: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly rolledColumns: readonly number[];
  readonly plainColumns: readonly number[];
}

/**
 * Forms written apart from the layout that is fitted to them. FBI FD-249: 8 x 8 inches, boxes of 1.6
 * x 1.5 inches over plain ones of 3.2, 0.8, 0.8 and 3.2 inches, to the lower border. The other is of
 * the proportions that INTERPOL's form has on A4, with strips for names between the rows.
 */
export const cardForms: Readonly<Record<CardForm['name'], CardForm>> = {
  fbi: {
    name: 'fbi',
    sheetWidth: 203.2,
    sheetHeight: 203.2,
    left: 1.5,
    right: 201.7,
    rows: [
      { top: 75, bottom: 113 },
      { top: 113, bottom: 151 },
      { top: 151, bottom: 201.5 },
    ],
    rolledColumns: [1.5, 41.5, 81.6, 121.6, 161.7, 201.7],
    plainColumns: [1.5, 81.3, 101.6, 121.9, 201.7],
  },
  interpol: {
    name: 'interpol',
    sheetWidth: 210,
    sheetHeight: 297,
    left: 12,
    right: 198,
    rows: [
      { top: 92, bottom: 130 },
      { top: 134, bottom: 172 },
      { top: 176, bottom: 240 },
    ],
    rolledColumns: [12, 49.2, 86.4, 123.6, 160.8, 198],
    plainColumns: [12, 84, 105, 126, 198],
  },
};
