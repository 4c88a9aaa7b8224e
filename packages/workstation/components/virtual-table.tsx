// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand cannot be those of a table element.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { nextRow } from '../app/shortcuts.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Track of the grid: "120px", "1fr". */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
}

const rowHeightPixels = 38;

/** A list of any length: only the rows in sight exist. `j`, `k`, arrows move; Enter opens. */
export function VirtualTable<Row>(props: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** Called when the end comes into sight. */
  readonly onEnd?: () => void;
}): ReactNode {
  const { label, rows, columns, keyOf, onOpen, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPixels,
    overscan: 8,
    onChange: ({ range }) => {
      if (range && range.endIndex >= rows.length - 5) onEnd?.();
    },
  });
  const gridTemplateColumns = columns.map(({ width }) => `minmax(0, ${width})`).join(' ');

  function press(event: KeyboardEvent): void {
    const row = nextRow(event.key, active, rows.length);
    if (row !== active) {
      event.preventDefault();
      setActive(row);
      virtualizer.scrollToIndex(row);
    } else if (event.key === 'Enter' && rows[active]) onOpen?.(rows[active]);
  }

  return (
    <div className="table-frame">
      <div
        ref={scroller}
        className="table"
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={press}
      >
        <TableHead columns={columns} gridTemplateColumns={gridTemplateColumns} />
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize() }} className="table-body">
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for all its rows.
            <div
              key={keyOf(rows[index]!)}
              id={`${id}-${index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={index === active}
              className={onOpen ? 'table-row opens' : 'table-row'}
              style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index);
                onOpen?.(rows[index]!);
              }}
            >
              {columns.map(({ key, cell }) => (
                <div key={key} role="gridcell" tabIndex={-1}>
                  {cell(rows[index]!)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function TableHead<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly gridTemplateColumns: string;
}): ReactNode {
  const { columns, gridTemplateColumns } = props;
  return (
    <div
      className="table-head"
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns }}
      tabIndex={-1}
    >
      {columns.map(({ key, title }) => (
        <div key={key} role="columnheader" tabIndex={-1}>
          {title}
        </div>
      ))}
    </div>
  );
}
