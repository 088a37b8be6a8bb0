import { provenanceLabel } from '@chiron/domain/mentorship';
import { Status } from '@chiron/ui';
import { CheckCheck, CircleDashed, ClipboardCheck, Quote, type LucideIcon } from 'lucide-react';
import type { LinkStatus } from '@chiron/domain/lineage';
import { Facts } from '../../page';
import { stageWords } from '../stage';
import type { KnownLink } from './lineage-graph';
import classes from './lineage-panel.module.css';
import { kindText, statusText, yearsText } from './person-words';

const ICONS: Record<LinkStatus, LucideIcon> = {
  CONFIRMED: CheckCheck,
  PROGRAM_RECORD: ClipboardCheck,
  CITED: Quote,
  UNCONFIRMED: CircleDashed,
};

/** One period of a mentorship: what it was, when, at which stages, and how we know. */
export function LinkFacts({ link }: { readonly link: KnownLink }) {
  return (
    <div className={classes['link']}>
      <p className={classes['kind']}>
        <strong>{kindText(link)}</strong>, {yearsText(link)}
        {link.current && ' · current'}
      </p>
      <Facts
        facts={[
          { label: 'Stages then', value: stagesThen(link) },
          { label: 'Mentor’s organisation then', value: link.mentorOrganisationThen },
          { label: 'Mentee’s organisation then', value: link.menteeOrganisationThen },
          { label: 'Recorded as', value: [link.typeAsRecorded, link.stageAsRecorded].filter(Boolean).join(', ') },
        ]}
      />
      <HowWeKnow link={link} />
    </div>
  );
}

function stagesThen(link: KnownLink): string {
  const { mentorStageThen, menteeStageThen } = link;
  if (mentorStageThen === null && menteeStageThen === null) return '';
  const words = (stage: KnownLink['mentorStageThen'], year: number | null) =>
    stage === null ? 'not recorded' : stageWords(stage, year);
  return `${words(mentorStageThen, link.mentorStageYearThen)} → ${words(menteeStageThen, link.menteeStageYearThen)}`;
}

function HowWeKnow({ link }: { readonly link: KnownLink }) {
  const { status, provenance, source, sourceTitle, sourceUrl, sourceSays } = link;
  const title = sourceTitle ?? source;
  return (
    <div className={classes['known']}>
      <h4>How we know</h4>
      <p className={classes['status']}>
        <Status icon={ICONS[status]}>{statusText(link)}</Status>
        <span>{provenanceLabel(provenance)}</span>
      </p>
      {sourceSays && <blockquote className={classes['says']}>{sourceSays}</blockquote>}
      {title && (
        <p className={classes['source']}>
          {sourceUrl && /^https?:/i.test(sourceUrl) ? (
            <a href={sourceUrl} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
      )}
    </div>
  );
}
