import { Button, LinkButton, Notice, usePhone } from '@chiron/ui';
import { useViewer } from '../account';
import { changesOf, type ImportFacts } from './import-facts';
import { counted, placeWords } from './import-words';
import { useAct } from './use-act';
import { useImportActs } from './use-import-acts';

export type ImportEndedProps = {
  readonly one: ImportFacts;
  readonly slug: string;
};

/** How an import ended, and where to go from there. */
export function ImportEnded({ one, slug }: ImportEndedProps) {
  const { person } = useViewer();
  const isPhone = usePhone();
  const again = <LinkButton href={`/i/${slug}/people/import`}>Begin a new import</LinkButton>;
  if (one.state === 'APPLIED') {
    return (
      <Notice
        tone="success"
        isAnnounced
        title={`${counted(changesOf(one), 'change')} applied.`}
        actions={
          <>
            <LinkButton href={`/i/${slug}/people`}>See people</LinkButton>
            <LinkButton href={`/i/${slug}/mentorships`}>See mentorships</LinkButton>
            <LinkButton href={`/lineage/${person.id}`}>See my lineage</LinkButton>
          </>
        }
      >
        Import the same source again to update these rows. Nothing comes twice.
      </Notice>
    );
  }
  if (one.state === 'CANCELLED') {
    return (
      <Notice isAnnounced title="This import was cancelled." actions={again}>
        Nothing was written.
      </Notice>
    );
  }
  return (
    <Notice
      tone="danger"
      isAnnounced
      title="Nothing was imported."
      actions={
        <>
          {!one.fault?.file && !isPhone && <CheckAgain id={one.id} />}
          {again}
        </>
      }
    >
      <Fault fault={one.fault} />
    </Notice>
  );
}

/** Where the files are not at fault, they are still here. */
function CheckAgain({ id }: { readonly id: string }) {
  const { check } = useImportActs();
  const { act, isPending, reason } = useAct(() => check(id), 'We couldn’t check this. Nothing was changed.');
  return (
    <>
      <Button isPending={isPending} onPress={() => void act()}>
        Check again
      </Button>
      {reason && <p role="alert">{reason}</p>}
    </>
  );
}

function Fault({ fault }: Pick<ImportFacts, 'fault'>) {
  if (!fault) return <p>Something went wrong on our side. Nothing was written.</p>;
  const { file, line, column, problem } = fault;
  if (file === null) return <p>{problem}</p>;
  return (
    <>
      <p>
        <strong>{placeWords(file, line, column)}:</strong> {problem}
      </p>
      <p>Mend the file, then import it again.</p>
    </>
  );
}
