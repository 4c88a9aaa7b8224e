import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { LanguageContext } from '../i18n/language-context.tsx';
import { PageLoading } from './page-states.tsx';
import { router } from './router.tsx';
import { sessionStore } from './session-store.ts';
import { SignInDialog } from './sign-in-dialog.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useDocumentPreferences, usePreferences } from './use-preferences.ts';
import { useSession } from './use-session.ts';

/** Loads when it is needed, like every page. */
const OwnPasswordPage = lazy(async () => ({
  default: (await import('../pages/account/own-password-page.tsx')).OwnPasswordPage,
}));

/** What was read is a few seconds old at most when a page opens again. */
const staleMs = 5_000;

export function App(): ReactNode {
  const preferences = usePreferences();
  useDocumentPreferences(preferences);
  const session = useSession();
  useEffect(() => {
    void sessionStore.resume();
  }, []);
  const officer = 'officer' in session ? session.officer : undefined;
  const officerId = officer?.officerId;
  const isNewcomer = officer?.outstanding === 'own-password';
  // One for each officer: whoever signs in next must not see what the last one read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for another officer.
  const queryClient = useMemo(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: staleMs } } }),
    [officerId],
  );
  return (
    <LanguageContext value={preferences.language}>
      <QueryClientProvider client={queryClient}>
        {session.kind === 'signed-out' && <SignInPage error={session.error} />}
        {isNewcomer && (
          <Suspense fallback={<PageLoading />}>
            <OwnPasswordPage />
          </Suspense>
        )}
        {officerId !== undefined && !isNewcomer && (
          <RouterProvider router={router} key={officerId} />
        )}
        {session.kind === 'ended' && <SignInDialog />}
      </QueryClientProvider>
    </LanguageContext>
  );
}
