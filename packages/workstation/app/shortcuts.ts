/** What a key press means, as far as the whole workstation understands it. */
export type Shortcut =
  | { readonly kind: 'help' }
  | { readonly kind: 'find' }
  | { readonly kind: 'await-place' }
  | { readonly kind: 'go'; readonly key: string }
  | { readonly kind: 'none' };

export interface KeyPress {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Typing in a field or in an open dialog. */
  readonly isTyping: boolean;
  /** `g` was pressed just before. */
  readonly isAfterGo: boolean;
}

export function shortcutOf({ key, hasModifier, isTyping, isAfterGo }: KeyPress): Shortcut {
  if (hasModifier || isTyping) return { kind: 'none' };
  if (isAfterGo) return { kind: 'go', key };
  if (key === '?') return { kind: 'help' };
  if (key === '/') return { kind: 'find' };
  if (key === 'g') return { kind: 'await-place' };
  return { kind: 'none' };
}

/** The row that `j`, `k` and the arrows lead to in a list. */
export function nextRow(key: string, row: number, count: number): number {
  const last = Math.max(0, count - 1);
  if (key === 'j' || key === 'ArrowDown') return Math.min(last, row + 1);
  if (key === 'k' || key === 'ArrowUp') return Math.max(0, row - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'PageDown') return Math.min(last, row + 10);
  if (key === 'PageUp') return Math.max(0, row - 10);
  return row;
}
