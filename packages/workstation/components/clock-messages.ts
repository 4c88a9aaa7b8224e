import type { Messages } from '../i18n/messages.ts';

export const clockMessages = {
  'unit.hours': ['h', 'ساعة', 'h', 'h'],
  'unit.minutes': ['min', 'دقيقة', 'min', 'min'],
  left: ['left', 'متبقية', 'restantes', 'restantes'],
  over: ['overdue', 'تأخير', 'de retraso', 'de retard'],
} as const satisfies Messages;
