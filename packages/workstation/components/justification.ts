import type { Justification, Purpose } from '@whorl/contract';
import { keepDraft, keptDraft, whenDraftsForgotten } from '../app/draft-store.ts';

/** What an officer has typed of the reason so far. */
export interface JustificationDraft {
  readonly purpose: Purpose | '';
  readonly caseReference: string;
  readonly legalBasis: string;
  readonly offence: string;
}

export const emptyJustification: JustificationDraft = {
  purpose: '',
  caseReference: '',
  legalBasis: '',
  offence: '',
};

/** A reason that the hub takes: a purpose, an offence, and a case or a legal basis. Nothing where it is not whole. */
export function justificationOf(draft: JustificationDraft): Justification | undefined {
  const caseReference = draft.caseReference.trim();
  const legalBasis = draft.legalBasis.trim();
  const offence = draft.offence.trim();
  if (!draft.purpose || !offence || (!caseReference && !legalBasis)) return undefined;
  return {
    purpose: draft.purpose,
    ...(caseReference ? { caseReference } : {}),
    ...(legalBasis ? { legalBasis } : {}),
    ...(offence ? { offence } : {}),
  };
}

const draftKey = 'justification';
let draft: JustificationDraft | undefined;
const listeners = new Set<() => void>();

whenDraftsForgotten(() => {
  draft = emptyJustification;
  for (const listener of listeners) listener();
});

/** The reason that was stated last holds for what is read next, until the officer states another. */
export const justificationStore = {
  get: (): JustificationDraft => {
    draft ??= keptDraft(draftKey, emptyJustification);
    return draft;
  },
  change: (change: Partial<JustificationDraft>): void => {
    draft = { ...justificationStore.get(), ...change };
    keepDraft(draftKey, draft);
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
