import { useMutation } from '@apollo/client/react';
import { LiveRegion, Notice, Switch } from '@chiron/ui';
import { graphql } from '../../gql';
import { useDeed } from '../../page';

const SET_OPT_OUT = graphql(`
  mutation SetDirectoryOptOut($isOut: Boolean!) {
    setDirectoryOptOut(isOut: $isOut) {
      ...AudienceForm_audiences @unmask
    }
  }
`);

export type DirectorySwitchProps = { readonly isOptedOut: boolean; readonly onChanged: () => void };

/** In the directory, or out of it; at once. */
export function DirectorySwitch({ isOptedOut, onChanged }: DirectorySwitchProps) {
  const deed = useDeed('We couldn’t change this. Nothing was changed. Try again.');
  const [set] = useMutation(SET_OPT_OUT);
  const change = async (isOut: boolean) => {
    if (await deed.run(() => set({ variables: { isOut } }))) onChanged();
  };
  return (
    <>
      <Switch
        isSelected={isOptedOut}
        isDisabled={deed.isPending}
        onChange={(isOut) => void change(isOut)}
        hint="Only your pairs, your programs and staff find you then. Your choices come back when you do."
      >
        Leave the directory
      </Switch>
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      <LiveRegion message={deed.isDone ? (isOptedOut ? 'You left the directory.' : 'You are in the directory.') : ''} />
    </>
  );
}
