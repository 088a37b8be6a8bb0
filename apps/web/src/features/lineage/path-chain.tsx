import { Crest, Icon, Link, Name } from '@chiron/ui';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { accentOf } from '../institution';
import { StageMark } from '../stage';
import type { LineagePerson } from './lineage-graph';
import { LinkFacts } from './link-facts';
import classes from './path-page.module.css';
import type { PathStep } from './path-steps';
import { kindText, underName, yearsText } from './person-words';

/** One path as a chain from top to bottom: people, and what joins each to the next. */
export function PathChain({ steps }: { readonly steps: readonly PathStep[] }) {
  return (
    <ol role="list" className={classes['chain']}>
      {steps.map((step, index) => (
        <li key={step.person?.id ?? `stub ${index}`} className={classes['step']}>
          {step.isShared ? (
            <div className={classes['shared']}>
              {step.person && <PersonCard person={step.person} />}
              <p>Both trace back to this physician.</p>
            </div>
          ) : step.person ? (
            <PersonCard person={step.person} />
          ) : (
            <p className={classes['stub']}>Not shared with you</p>
          )}
          {index < steps.length - 1 && <Joint step={step} after={steps[index + 1]} />}
        </li>
      ))}
    </ol>
  );
}

function PersonCard({ person }: { readonly person: LineagePerson }) {
  const { institution } = person;
  return (
    <div className={classes['card']}>
      <StageMark stage={person.stage} />
      <div>
        <Link href={`/lineage/${person.id}`} look="plain">
          <Name>{person.name}</Name>
        </Link>
        <p className={classes['under']}>{underName(person)}</p>
        <p className={classes['place']}>
          {institution && <Crest letters={institution.crest} accent={accentOf(institution)} size="small" />}
          {person.specialty ?? person.organisation ?? institution?.name}
        </p>
      </div>
    </div>
  );
}

type JointProps = { readonly step: PathStep; readonly after: PathStep | undefined };

function Joint({ step, after }: JointProps) {
  const { next } = step;
  const [link] = next?.tie.links ?? [];
  if (!next || !link)
    return (
      <div className={classes['joint']} data-known="no">
        <span className="type-meta">A link that is not shared with you.</span>
      </div>
    );
  const isDown = next.leadsTo === 'mentee';
  return (
    <div className={classes['joint']} data-current={link.current} data-status={link.status}>
      <details>
        <summary>
          <Icon icon={isDown ? ArrowDown : ArrowUp} size={16} />
          {isDown ? 'mentored' : 'was mentored by'} {after?.person?.name}
          <span className={classes['years']}>
            {kindText(link)}, {yearsText(link)}
          </span>
        </summary>
        {next.tie.links.map((one, index) => (
          <LinkFacts key={one.mentorshipId ?? index} link={one} />
        ))}
      </details>
    </div>
  );
}
