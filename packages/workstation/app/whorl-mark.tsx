import type { ReactNode } from 'react';

/** The word mark: three ridges that turn about a core. */
export function WhorlMark(): ReactNode {
  return (
    <div className="mark">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 13.5c.8 0 1.4-.6 1.4-1.4S12.700 10.500 11.800 10.500 9.500 11.400 9.500 12.600s1.200 3.200 2.900 3.200 3.800-1.600 3.800-3.900-1.900-4.500-4.500-4.500-5 2.200-5 5.300 2.500 6 5.900 6 6.600-2.900 6.600-6.900-3.200-7.800-7.500-7.800" />
      </svg>
      <b>Whorl</b>
    </div>
  );
}
