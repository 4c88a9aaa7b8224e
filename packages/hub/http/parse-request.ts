import { type Justification, justification, justificationHeaders } from '@whorl/contract';
import type { z } from 'zod';
import { HubError } from '../hub-error.ts';
import { unstorableTexts } from '../storable-text.ts';

/** Checks a part of a request, or refuses it with every broken rule and its place. */
export function parsePart(schema: z.ZodType, value: unknown, place: string): unknown {
  const unstorable = unstorableTexts(value, place);
  if (unstorable.length > 0) throw new HubError('request-invalid', { problems: unstorable });
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    place: [place, ...issue.path.map(String)].join('.'),
    reason: issue.message,
  }));
  throw new HubError('request-invalid', { problems });
}

/** The reason for asking, from the headers: purpose, offence, and a case or a legal basis. */
export function parseJustification(header: (name: string) => string | undefined): Justification {
  const values = Object.entries(justificationHeaders).flatMap(([key, name]) => {
    const text = header(name);
    return text === undefined ? [] : [[key, decode(text, name)]];
  });
  const given = Object.fromEntries(values);
  const unstorable = unstorableTexts(given, 'header');
  if (unstorable.length > 0) throw new HubError('justification-missing', { problems: unstorable });
  const result = justification.safeParse(given);
  const missing = !result.success
    ? result.error.issues.map(({ path, message }) => ({ place: path.join('.'), reason: message }))
    : [
        ...(result.data.offence ? [] : [{ place: 'offence', reason: 'is missing' }]),
        ...(result.data.caseReference || result.data.legalBasis
          ? []
          : [{ place: 'caseReference', reason: 'neither a case nor a legal basis is given' }]),
      ];
  if (!result.success || missing.length > 0) {
    throw new HubError('justification-missing', { problems: missing });
  }
  return result.data;
}

function decode(text: string, name: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    const problems = [{ place: name, reason: 'is not percent-encoded UTF-8' }];
    throw new HubError('justification-missing', { problems });
  }
}
