import type { Access } from '../governance/access.ts';
import { inUnfencedScope, type Scope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import { HubError } from '../hub-error.ts';
import { examinerPerformance } from './examiner-performance.ts';
import { openKnownAnswerCases } from './known-answer-cases.ts';
import type { IdentificationService } from './routes.ts';
import { openThresholdPolicies } from './threshold-policies.ts';

type Names =
  | 'listThresholdPolicies'
  | 'proposeThresholdPolicy'
  | 'signOffThresholdPolicy'
  | 'listKnownAnswerCases'
  | 'createKnownAnswerCase'
  | 'deleteKnownAnswerCase'
  | 'listExaminerPerformance';

export function supervisionHandlers(service: IdentificationService): SomeHandlers<Names> {
  const { storage, images, hubBureau, findPrintsOfImages } = service;
  /** Policies and examiners of the hub are for its own supervisors, not for those of a bureau in it. */
  const supervising = async <T>(access: Access, work: (scope: Scope) => Promise<T>): Promise<T> => {
    if (access.actor.bureauId !== hubBureau) throw new HubError('not-allowed');
    return inUnfencedScope(storage, access, work);
  };
  return {
    listThresholdPolicies: ({ access }) =>
      supervising(access, (scope) => openThresholdPolicies(scope).list()),
    proposeThresholdPolicy: ({ access, body }) =>
      supervising(access, (scope) => openThresholdPolicies(scope).propose(body)),
    signOffThresholdPolicy: ({ access, params }) =>
      supervising(access, (scope) => openThresholdPolicies(scope).signOff(params.policyId)),
    listKnownAnswerCases: ({ access }) =>
      supervising(access, (scope) => openKnownAnswerCases(scope).list()),
    createKnownAnswerCase: async ({ access, body: { probe, reference, ...rest } }) => {
      if (access.actor.bureauId !== hubBureau) throw new HubError('not-allowed');
      const [probeKind, referenceKind] = rest.kind.split('-to-');
      const files = [
        { text: probe, isMark: probeKind === 'mark' },
        { text: reference, isMark: referenceKind === 'mark' },
      ].map(({ text, isMark }) => ({
        position: rest.position,
        isMark,
        bytes: new Uint8Array(Buffer.from(text, 'base64')),
      }));
      const found = await findPrintsOfImages(files);
      if (found.problems.length > 0) {
        throw new HubError('quality-insufficient', { problems: found.problems });
      }
      const [first, second] = await Promise.all(
        found.prints.map(async (print) => ({
          ...print,
          imageId: await images.put(files[print.fileIndex]!.bytes),
        })),
      );
      return supervising(access, (scope) =>
        openKnownAnswerCases(scope).create(rest, first!, second!),
      );
    },
    deleteKnownAnswerCase: async ({ access, params }) => {
      await supervising(access, (scope) => openKnownAnswerCases(scope).delete(params.caseId));
      return undefined;
    },
    listExaminerPerformance: ({ access }) =>
      supervising(access, (scope) => examinerPerformance(scope)),
  };
}
