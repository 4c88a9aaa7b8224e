/** What an examiner may find (pure rules of the examination; the store keeps what they decide). */
export type Decision = 'identification' | 'exclusion' | 'inconclusive';

export interface Examined {
  readonly decision: Decision;
  /** The supervisor's, after two examiners disagreed. */
  readonly isConflict: boolean;
}

export type CandidateState =
  | { readonly kind: 'needs-examiner' }
  | { readonly kind: 'needs-supervisor' }
  | {
      readonly kind: 'decided';
      readonly outcome: Decision;
      readonly by: 'examiners' | 'supervisor';
    };

/** Two examiners who agree decide; where they do not, a supervisor does. */
export function candidateState(examined: readonly Examined[]): CandidateState {
  const supervisor = examined.find(({ isConflict }) => isConflict);
  if (supervisor) return { kind: 'decided', outcome: supervisor.decision, by: 'supervisor' };
  const [first, second] = examined;
  if (!first || !second) return { kind: 'needs-examiner' };
  if (first.decision !== second.decision) return { kind: 'needs-supervisor' };
  return { kind: 'decided', outcome: first.decision, by: 'examiners' };
}

/** What a search comes to, or nothing while a candidate is open. */
export function searchOutcome(
  outcomes: readonly (Decision | 'open')[],
): 'hit' | 'no-hit' | 'inconclusive' | undefined {
  if (outcomes.includes('open')) return undefined;
  if (outcomes.includes('identification')) return 'hit';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'no-hit';
}
