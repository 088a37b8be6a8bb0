import { graphql } from '../../gql';
import type { Contacts_ContactFragment } from '../../gql/graphql';

// Contacts are read with the notice or page that shows them: spread this with @unmask.
graphql(`
  fragment Contacts_contact on ConfidentialContact {
    id
    kind
    name
    contact
    hours
  }
`);

export type ContactsProps = {
  readonly contacts: readonly Contacts_ContactFragment[];
  /** Whom to call in an emergency; may be empty. */
  readonly emergency: string;
};

/** Whom to turn to: somebody confidential, a crisis line, and the emergency number. */
export function Contacts({ contacts, emergency }: ContactsProps) {
  const offices = contacts.filter(({ kind }) => kind === 'OFFICE');
  const lines = contacts.filter(({ kind }) => kind === 'CRISIS_LINE');
  if (contacts.length === 0 && !emergency) {
    return <p>Your institution has not named anybody yet. Whoever coordinates your program can tell you more.</p>;
  }
  return (
    <>
      {offices.length > 0 && <ContactList title="Talk to someone confidential" contacts={offices} />}
      {lines.length > 0 && <ContactList title="In a crisis" contacts={lines} />}
      {emergency && (
        <p>
          No one watches Chiron around the clock. In danger now? Call <strong>{emergency}</strong>
          {lines[0] ? ` or ${lines[0].name}, ${lines[0].contact}` : ''}.
        </p>
      )}
    </>
  );
}

type ContactListProps = { readonly title: string; readonly contacts: ContactsProps['contacts'] };

function ContactList({ title, contacts }: ContactListProps) {
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {contacts.map(({ id, name, contact, hours }) => (
          <li key={id}>
            {name}: {contact}
            {hours && `, ${hours}`}
          </li>
        ))}
      </ul>
    </>
  );
}
