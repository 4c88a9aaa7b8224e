import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Place } from './places.ts';
import { shortcutOf } from './shortcuts.ts';

/** How long `g` waits for the key of a place, from one press to the other however busy the page is. */
const goWaitsMs = 2_000;

/** The keys that work on every page. A page's find field has the class `find`. */
export function useShortcuts(places: readonly Place[], onHelp: () => void): void {
  const navigate = useNavigate();
  const goPressedAtMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      const shortcut = shortcutOf({
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        isTyping: target.closest('input, textarea, select, dialog') !== null,
        isAfterGo: event.timeStamp - goPressedAtMs.current < goWaitsMs,
      });
      goPressedAtMs.current =
        shortcut.kind === 'await-place' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (shortcut.kind === 'help') onHelp();
      if (shortcut.kind === 'find') {
        document.querySelector<HTMLInputElement>('input.find')?.focus();
        event.preventDefault();
      }
      const place = shortcut.kind === 'go' && places.find(({ key }) => key === shortcut.key);
      if (place) {
        event.preventDefault();
        void navigate({ to: place.path });
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [places, onHelp, navigate]);
}
