import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { Badge } from '../../components/badge.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { auditMessages } from './audit-messages.ts';
import { bytesOfHex, isEntryWhole, isIncluded, isSigned } from './proof.ts';

/** Proves one entry: its hash, its path to the root, the signature under that root. */
export function EntryProof({ index }: { readonly index: number }): ReactNode {
  const t = useTranslate(auditMessages);
  const check = useMutation({ mutationFn: () => isProven(index) });
  if (check.data === undefined) {
    return (
      <button
        type="button"
        className="button quiet"
        disabled={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('check')}
      </button>
    );
  }
  return (
    <Badge tone={check.data ? 'good' : 'bad'}>
      {t(check.data ? 'check.right' : 'check.wrong')}
    </Badge>
  );
}

async function isProven(index: number): Promise<boolean> {
  const [page, head] = await Promise.all([
    callRoute('readAuditEntries', { query: { from: index, limit: 1 } }),
    callRoute('readTreeHead', {}),
  ]);
  const [entry] = page.entries;
  if (!entry || entry.index !== index) return false;
  const { size, rootHash } = head;
  const { path } = await callRoute('readInclusionProof', { query: { index, size } });
  const leaf = bytesOfHex(entry.hash);
  const checks = [
    isEntryWhole(entry),
    isIncluded({ leaf, index, size, path, rootHash }),
    isSigned(head),
  ];
  return (await Promise.all(checks)).every(Boolean);
}
