import { useQuery } from '@apollo/client/react';
import { Breadcrumb, Status } from '@chiron/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import { Answered, dayWords, Facts, momentWords, Page, Section } from '../../page';
import type { Viewer } from '../account';
import { StaffOnly } from '../institution';
import { AgreementActs } from './agreement-acts';
import type { Agreement } from './agreement-queries';
import { PreviewSection } from './preview-section';
import classes from './sharing.module.css';
import { categoriesWords, purposeWords, stateWords } from './sharing-words';

const AGREEMENT_PAGE = graphql(`
  query AgreementPage($id: ID!) {
    sharingAgreement(id: $id) {
      ...AgreementPage_agreement @unmask
    }
  }
`);

type Here = Viewer['memberOf'][number];

/** One agreement: its text, what each side said, and what one’s own can do. */
export function AgreementPage() {
  const { id = '' } = useParams();
  return <StaffOnly capability="sharing.manage">{(here) => <OneAgreement key={id} id={id} here={here} />}</StaffOnly>;
}

function OneAgreement({ id, here }: { readonly id: string; readonly here: Here }) {
  const asked = useQuery(AGREEMENT_PAGE, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <Answered asked={asked} failure="We couldn’t load this agreement.">
      {({ sharingAgreement }) => <Shown agreement={sharingAgreement} here={here} />}
    </Answered>
  );
}

function Shown({ agreement, here }: { readonly agreement: Agreement; readonly here: Here }) {
  const isGiver = agreement.giver.id === here.id;
  const other = isGiver ? agreement.recipient : agreement.giver;
  return (
    <Page
      title={`Agreement with ${other.name}`}
      lead={`${agreement.giver.name} shows its people to staff and API clients of ${agreement.recipient.name}.`}
      above={<Breadcrumb crumbs={[{ label: 'Sharing', href: `/i/${here.slug}/sharing` }]} />}
    >
      <Terms agreement={agreement} />
      <Section title="Next">
        <AgreementActs agreement={agreement} hereId={here.id} otherName={other.name} />
      </Section>
      {isGiver && (
        <Section title="Preview as the other side">
          <PreviewSection id={agreement.id} otherName={other.name} />
        </Section>
      )}
    </Page>
  );
}

function Terms({ agreement }: { readonly agreement: Agreement }) {
  const { state, giver, recipient, startsOn, endsOn } = agreement;
  return (
    <Facts
      facts={[
        { label: 'State', value: <Status tone={stateWords(state).tone}>{stateWords(state).words}</Status> },
        { label: 'What', value: categoriesWords(agreement.categories) },
        { label: 'Purpose', value: purposeWords(agreement.purpose) },
        { label: 'First day', value: dayWords(startsOn) },
        { label: 'Last day', value: endsOn ? dayWords(endsOn) : 'Open' },
        { label: 'Terms', value: <span className={classes['terms']}>{agreement.terms}</span> },
        { label: 'Proposed by', value: agreement.proposedBy.name },
        { label: giver.name, value: sideWords(agreement.giverSide) },
        { label: recipient.name, value: sideWords(agreement.recipientSide) },
      ]}
    />
  );
}

/** “Signed 14 Mar 2026, 09:30. Suspended 2 Apr 2026, 11:00.” */
function sideWords(side: Agreement['giverSide']): string {
  const said = [
    side?.signedAt && `Signed ${momentWords(side.signedAt)}.`,
    side?.suspendedAt && `Suspended ${momentWords(side.suspendedAt)}.`,
    side?.endedAt && `Ended ${momentWords(side.endedAt)}.`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : 'Has not signed yet';
}
