import { usePhone } from '@chiron/ui';
import { ApplySide } from './apply-side';
import { Findings } from './findings';
import { ImportEnded } from './import-ended';
import type { ImportFacts } from './import-facts';
import { ImportForm } from './import-form';
import { ImportTotals } from './import-totals';
import { asideWords } from './import-words';
import { ReadOnlyNotice } from './read-only-notice';
import { UnderWay } from './under-way';

export type ImportStageProps = {
  readonly one: ImportFacts;
  readonly slug: string;
  /** Reads the import again after something was done to it. */
  readonly onMoved: () => void;
};

/** What the import waits for, does or has done. */
export function ImportStage({ one, slug, onMoved }: ImportStageProps) {
  const isPhone = usePhone();
  switch (one.state) {
    case 'UPLOADING':
      if (isPhone) return <ReadOnlyNotice />;
      return (
        <>
          <p>{missingWords(one)}</p>
          <ImportForm importId={one.id} onChecking={onMoved} />
        </>
      );
    case 'CHECKING':
    case 'APPLYING':
      return <UnderWay one={one} isReadOnly={isPhone} />;
    case 'CHECKED':
      return (
        <>
          {isPhone && <ReadOnlyNotice />}
          <Report one={one} />
          {!isPhone && <ApplySide one={one} />}
        </>
      );
    case 'APPLIED':
    case 'FAILED':
    case 'CANCELLED':
      return (
        <>
          <ImportEnded one={one} slug={slug} />
          <Report one={one} />
        </>
      );
  }
}

function missingWords({ files }: ImportFacts): string {
  const here = files.map(({ name }) => name).join(' and ');
  return `${here ? `We have ${here}.` : 'No file has reached us yet.'} Choose your files once more, and we go on from there.`;
}

function Report({ one }: { readonly one: ImportFacts }) {
  const { id, people, mentorships, found } = one;
  const asides = asideWords(one);
  return (
    <>
      {people && <ImportTotals title="People" counts={people} />}
      {mentorships && <ImportTotals title="Mentorships" counts={mentorships} />}
      {asides.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {found && <Findings importId={id} found={found} />}
    </>
  );
}
