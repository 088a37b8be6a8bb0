import { Suspense } from 'react';
import { SignedIn } from '../account';
import { AppShell } from './app-shell';

/** Asks for a session first: the frame shows who is signed in. */
export function SignedInShell() {
  return (
    <SignedIn>
      <Suspense>
        <AppShell />
      </Suspense>
    </SignedIn>
  );
}
