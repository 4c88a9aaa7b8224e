import { useEffect, useState } from 'react';

const prefix = 'whorl-draft/';

/**
 * What was typed and not yet sent, in the storage of this tab: it survives a reload and ends with the
 * tab. Only for texts that name nobody, such as an examiner's notes on two unnamed prints.
 */
export function useDraft<Value>(
  key: string,
  first: Value,
): readonly [Value, (value: Value) => void, () => void] {
  const [value, setValue] = useState<Value>(() => keptDraft(key, first));
  useEffect(() => keepDraft(key, value), [key, value]);
  return [value, setValue, () => sessionStorage.removeItem(prefix + key)];
}

export function keptDraft<Value>(key: string, first: Value): Value {
  return readDraft(sessionStorage.getItem(prefix + key), first);
}

export function keepDraft(key: string, value: unknown): void {
  sessionStorage.setItem(prefix + key, JSON.stringify(value));
}

/** A draft as it was kept, or the first value where there is none of the same form. */
export function readDraft<Value>(stored: string | null, first: Value): Value {
  try {
    const kept: unknown = JSON.parse(stored ?? 'null');
    if (kept === null || typeof kept !== typeof first) return first;
    if (typeof first !== 'object' || first === null) return kept as Value;
    return { ...first, ...(kept as Value) };
  } catch {
    return first;
  }
}

const forgetting = new Set<() => void>();

export function whenDraftsForgotten(listener: () => void): void {
  forgetting.add(listener);
}

/** Whoever signs in next finds none of them. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
  for (const listener of forgetting) listener();
}
