export const decisions = ['identification', 'exclusion', 'inconclusive'] as const;
export type Decision = (typeof decisions)[number];

/** What an examiner may give as reason for each decision, after the documentation that ACE-V asks for. */
export const reasonsFor = {
  identification: ['features-agree', 'sequence-agrees', 'no-unexplained-difference'],
  exclusion: ['pattern-differs', 'features-differ', 'sequence-differs'],
  inconclusive: ['probe-unclear', 'reference-unclear', 'small-overlap'],
} as const satisfies Readonly<Record<Decision, readonly string[]>>;
export type Reason = (typeof reasonsFor)[Decision][number];

/** The key that chooses a decision. */
export const decisionKeys: Readonly<Record<string, Decision>> = {
  F2: 'identification',
  F3: 'exclusion',
  F4: 'inconclusive',
};

/** An examiner's decision while it is being made. */
export interface DecisionDraft {
  readonly decision: Decision | '';
  readonly reasons: readonly Reason[];
  readonly notes: string;
}
export const emptyDraft: DecisionDraft = { decision: '', reasons: [], notes: '' };

/** Another decision has other reasons; the notes stay. */
export function withDecision(draft: DecisionDraft, decision: Decision): DecisionDraft {
  const allowed: readonly string[] = reasonsFor[decision];
  return {
    ...draft,
    decision,
    reasons: draft.reasons.filter((reason) => allowed.includes(reason)),
  };
}

export function withReason(draft: DecisionDraft, reason: Reason): DecisionDraft {
  const reasons = draft.reasons.includes(reason)
    ? draft.reasons.filter((other) => other !== reason)
    : [...draft.reasons, reason];
  return { ...draft, reasons };
}

export function isComplete({ decision, reasons }: DecisionDraft): boolean {
  return decision !== '' && reasons.length > 0;
}

/** Reasons as stable codes before the free text, so that they can be counted in any language. */
export function notesText({ reasons, notes }: DecisionDraft): string {
  return [`[${reasons.join(', ')}]`, notes.trim()].filter((part) => part !== '').join(' ');
}

/** The codes of reasons and the free text of notes that were sent. */
export function reasonsInNotes(text: string): { reasons: readonly Reason[]; notes: string } {
  const match = /^\[([\w, -]*)\]\s*/.exec(text);
  const known: readonly string[] = Object.values(reasonsFor).flat();
  const codes = (match?.[1] ?? '').split(', ').filter((code) => known.includes(code));
  return { reasons: codes as Reason[], notes: match ? text.slice(match[0].length) : text };
}
