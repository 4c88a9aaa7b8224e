import { type ReactNode, useState } from 'react';
import { FactorStep } from './factor-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { type PendingSignIn, sessionStore } from './session-store.ts';

/** Name and password, then a second factor where the officer has one. */
export function SignInForm({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState<PendingSignIn>();
  const given = { signInName, password };

  async function begin(): Promise<void> {
    const begun = await sessionStore.beginSignIn(given);
    if (begun.oneTimeCode || begun.passkey) return setPending(begun);
    await sessionStore.finishSignIn({ pendingToken: begun.pendingToken });
    onDone?.();
  }

  if (pending) {
    return (
      <FactorStep
        signInName={signInName}
        pending={pending}
        // An attempt uses up what was begun: the next one begins anew by itself.
        begin={() => sessionStore.beginSignIn(given)}
        onBack={() => setPending(undefined)}
        onDone={() => onDone?.()}
      />
    );
  }
  return (
    <PasswordStep
      signInName={signInName}
      password={password}
      onSignInName={setSignInName}
      onPassword={setPassword}
      onSubmit={begin}
    />
  );
}
