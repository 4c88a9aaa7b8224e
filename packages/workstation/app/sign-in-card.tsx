import type { ReactNode } from 'react';
import { AppearanceControls } from './appearance-controls.tsx';
import { WhorlMark } from './whorl-mark.tsx';

/** The only thing on the page of who is not signed in, or has to do something first. */
export function SignInCard({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="sign-in">
      <header>
        <AppearanceControls />
      </header>
      <main className="sign-in-card">
        <WhorlMark />
        {children}
      </main>
    </div>
  );
}
