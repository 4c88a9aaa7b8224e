import { palmSide } from '@whorl/fingerprint';
import { domainMessages } from './domain-messages.ts';
import { useTranslate } from './language-context.tsx';
import type { Translate } from './translate.ts';

/** The words of the field in the language of the workstation. */
export function useDomain(): Translate<typeof domainMessages> {
  return useTranslate(domainMessages);
}

/** Key of a friction ridge position (ANSI/NIST-ITL table 8): fingers by name, the rest by kind. */
export function positionKey(position: number): keyof typeof domainMessages {
  if (position >= 0 && position <= 10) return `position.${position as 1}`;
  const isSlap = position >= 40 && position <= 54;
  // 11 and 12 are plain thumbs: one finger each.
  if (position === 11) return 'position.1';
  if (position === 12) return 'position.6';
  if (position >= 13 && position <= 15) return `position.${position as 13}`;
  if (isSlap) return 'position.slap';
  const side = palmSide(position);
  return side === 'right' || side === 'left' ? `position.${side}-palm` : 'position.palm';
}
