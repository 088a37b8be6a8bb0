import { TextField } from '@chiron/ui';
import classes from './sign-in-policy.module.css';

export type IssuerFacts = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly domains: string;
};

export type IssuerFieldsProps = {
  readonly facts: IssuerFacts;
  readonly onFacts: (facts: IssuerFacts) => void;
  readonly policy: { readonly hasClientSecret: boolean; readonly redirectUri: string | null };
  /** The input at fault, by its name in the API. */
  readonly fault: string | null;
};

const FAULT = 'Look at this again.';

/** What an OpenID Connect provider and Chiron must know of each other. */
export function IssuerFields({ facts, onFacts, policy, fault }: IssuerFieldsProps) {
  const put = (field: keyof IssuerFacts) => (value: string) => {
    onFacts({ ...facts, [field]: value });
  };
  return (
    <div className={classes['form']}>
      {policy.redirectUri && (
        <p>
          Register this redirect address there: <code className={classes['address']}>{policy.redirectUri}</code>
        </p>
      )}
      <TextField
        label="Issuer"
        isOptional
        hint="The https address of your OpenID Connect provider. Leave it empty for no sign-on."
        type="url"
        value={facts.issuer}
        onChange={put('issuer')}
        error={fault === 'issuer' ? FAULT : undefined}
      />
      <TextField
        label="Client id"
        isOptional
        autoComplete="off"
        value={facts.clientId}
        onChange={put('clientId')}
        error={fault === 'clientId' ? FAULT : undefined}
      />
      <TextField
        label="Client secret"
        isOptional
        hint={policy.hasClientSecret ? 'One is kept. Type another to replace it.' : undefined}
        type="password"
        autoComplete="off"
        value={facts.clientSecret}
        onChange={put('clientSecret')}
      />
      <TextField
        label="E-mail domains"
        isOptional
        hint="Of your members’ addresses, such as example.edu, with spaces between."
        value={facts.domains}
        onChange={put('domains')}
        error={fault === 'emailDomains' ? FAULT : undefined}
      />
    </div>
  );
}
