import { useMutation } from '@apollo/client/react';
import { Button, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Actions, FormStack, useDeed } from '../../page';

const FOUND = graphql(`
  mutation FoundInstitution($founding: FoundingInput!) {
    foundInstitution(founding: $founding) {
      ... on FoundedInstitution {
        slug
        adminEmail
        password
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

const FIELDS = [
  { name: 'name', label: 'Name', hint: undefined },
  { name: 'slug', label: 'Address', hint: 'Lower-case letters, digits and hyphens, such as st-luke.' },
  { name: 'crest', label: 'Crest', hint: 'Two to four letters.' },
  { name: 'timeZone', label: 'Time zone', hint: 'An IANA name such as Europe/Vienna.' },
  { name: 'adminName', label: 'Name of its first admin', hint: undefined },
  { name: 'adminEmail', label: 'E-mail of its first admin', hint: undefined },
] as const;

type Founding = Record<(typeof FIELDS)[number]['name'], string>;

const EMPTY: Founding = { name: '', slug: '', crest: '', timeZone: '', adminName: '', adminEmail: '' };

/** Founds an institution; the first admin’s password is shown once. */
export function FoundForm({ onFounded }: { readonly onFounded: () => void }) {
  const [founding, setFounding] = useState(EMPTY);
  const [told, setTold] = useState<{ email: string; password: string } | null>(null);
  const deed = useDeed('We couldn’t found this institution. Your words are still here. Try again.');
  const [found] = useMutation(FOUND, { fetchPolicy: 'no-cache' });
  const submit = () =>
    deed.run(async () => {
      const answer = (await found({ variables: { founding } })).data?.foundInstitution;
      if (answer?.__typename === 'FoundedInstitution') {
        setTold({ email: answer.adminEmail, password: answer.password });
        onFounded();
      }
      return answer;
    });
  if (told) {
    return (
      <Notice tone="success" isAnnounced title={`${founding.name} is there.`}>
        {told.email} signs in with the password <strong>{told.password}</strong>. Copy it now. We can’t show it again.
      </Notice>
    );
  }
  return (
    <FormStack label="Found an institution" onSubmit={() => void submit()}>
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      {FIELDS.map(({ name, label, hint }) => (
        <TextField
          key={name}
          label={label}
          hint={hint}
          isRequired
          type={name === 'adminEmail' ? 'email' : 'text'}
          autoComplete="off"
          value={founding[name]}
          error={deed.field === name ? deed.problem : undefined}
          onChange={(value) => {
            setFounding({ ...founding, [name]: value });
          }}
        />
      ))}
      <Actions>
        <Button type="submit" variant="primary" isPending={deed.isPending}>
          Found institution
        </Button>
      </Actions>
    </FormStack>
  );
}
