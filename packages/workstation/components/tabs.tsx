import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

export interface Tab {
  readonly key: string;
  readonly title: string;
  readonly content: () => ReactNode;
}

/** Rooms of one page; arrows go from one to the next. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const id = useId();
  const [open, setOpen] = useState(0);
  const shown = tabs[Math.min(open, tabs.length - 1)];

  function press(event: KeyboardEvent<HTMLElement>): void {
    const isRtl = document.documentElement.dir === 'rtl';
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    if (!step) return;
    const next = (open + step + tabs.length) % tabs.length;
    setOpen(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <div className="tabs">
      <div className="tab-list" role="tablist" aria-label={label} onKeyDown={press}>
        {tabs.map(({ key, title }, i) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={i === open}
            aria-controls={`${id}-panel`}
            tabIndex={i === open ? 0 : -1}
            onClick={() => setOpen(i)}
          >
            {title}
          </button>
        ))}
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown?.key}`}
      >
        {shown?.content()}
      </div>
    </div>
  );
}
