import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Form, Notice } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { SignInPolicyForm_PolicyFragment } from '../../gql/graphql';
import { Section } from '../../page';
import { useProved } from '../session';
import { IssuerFields, type IssuerFacts } from './issuer-fields';
import classes from './sign-in-policy.module.css';

/** @public What is shown; code generation reads it. */
export const POLICY = graphql(`
  fragment SignInPolicyForm_policy on SignInPolicy {
    issuer
    clientId
    hasClientSecret
    emailDomains
    requiresSignOn
    requiresSecondFactor
    hasBeenUsed
    redirectUri
  }
`);

const CONFIGURE = graphql(`
  mutation ConfigureSignIn($input: SignInPolicyInput!) {
    configureSignIn(input: $input) {
      ... on SignInPolicy {
        ...SignInPolicyForm_policy @unmask
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

type Policy = SignInPolicyForm_PolicyFragment;

/** Everything on one form, saved at once. What may lock people out is asked for last and explained. */
export function SignInPolicyForm({ policy: first }: { readonly policy: Policy }) {
  const [policy, setPolicy] = useState(first);
  const [facts, setFacts] = useState<IssuerFacts>(() => factsOf(first));
  const [requires, setRequires] = useState({ signOn: first.requiresSignOn, factor: first.requiresSecondFactor });
  const [configure, { data, error, loading }] = useMutation(CONFIGURE, { fetchPolicy: 'no-cache' });
  const { attempt, dialog } = useProved();
  const told = data?.configureSignIn;
  const refusal = told && 'message' in told && told.__typename !== 'ProofNeeded' ? told : undefined;
  const save = async () => {
    const input = { ...inputOf(facts), requiresSignOn: requires.signOn, requiresSecondFactor: requires.factor };
    const result = (await configure({ variables: { input } }).catch(() => null))?.data?.configureSignIn;
    if (result?.__typename === 'SignInPolicy') {
      setPolicy(result);
      setFacts(factsOf(result));
    }
    return result?.__typename === 'ProofNeeded';
  };
  return (
    <Form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(save);
      }}
    >
      {told?.__typename === 'SignInPolicy' && !loading && (
        <Notice tone="success" isAnnounced>
          Saved. It holds from the next sign-in on.
        </Notice>
      )}
      {(error ?? refusal) && !loading && (
        <Notice tone="danger" isAnnounced>
          {refusal?.message ?? 'We couldn’t save this. Your words are still here. Try again.'}
        </Notice>
      )}
      <Section title="Your own sign-on">
        <IssuerFields facts={facts} onFacts={setFacts} policy={policy} fault={refusal?.field ?? null} />
      </Section>
      <Section title="What members need">
        <div className={classes['form']}>
          <Checkbox
            isSelected={requires.factor}
            onChange={(factor) => {
              setRequires({ ...requires, factor });
            }}
          >
            Ask for a second factor: a passkey, or a code after the password
          </Checkbox>
          <Checkbox
            isSelected={requires.signOn}
            isDisabled={!policy.hasBeenUsed && !requires.signOn}
            onChange={(signOn) => {
              setRequires({ ...requires, signOn });
            }}
          >
            Let members in through your own sign-on alone
          </Checkbox>
          {!policy.hasBeenUsed && <p>You can require your sign-on after somebody came in through it once.</p>}
        </div>
      </Section>
      <div>
        <Button type="submit" variant="primary" isPending={loading}>
          Save
        </Button>
      </div>
      {dialog}
    </Form>
  );
}

function factsOf({ issuer, clientId, emailDomains }: Policy): IssuerFacts {
  return { issuer: issuer ?? '', clientId: clientId ?? '', clientSecret: '', domains: emailDomains.join(' ') };
}

function inputOf({ issuer, clientId, clientSecret, domains }: IssuerFacts) {
  return {
    issuer,
    clientId,
    clientSecret: clientSecret || null,
    emailDomains: domains.split(/[\s,]+/).filter(Boolean),
  };
}
