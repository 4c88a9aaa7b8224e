import { useTranslate } from '../../i18n/language-context.tsx';
import { actionMessages } from './action-messages.ts';

/** The words for an action of the log, or its own name where there are none. */
export function useActionName(): (action: string) => string {
  const t = useTranslate(actionMessages);
  return (action) => {
    const key = `action.${action}`;
    return key in actionMessages ? t(key as keyof typeof actionMessages) : action;
  };
}
