import { SignedIn } from './features/account';
import { AppShell } from './features/shell';

/** Every page but the sign-in. */
export function SignedInLayout() {
  return (
    <SignedIn>
      <AppShell />
    </SignedIn>
  );
}
