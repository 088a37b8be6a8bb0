import { useQuery } from '@apollo/client/react';
import { Button, Crest, LinkButton, Name, Sheet } from '@chiron/ui';
import { Facts } from '../../page';
import { accentOf } from '../institution';
import { StageMark } from '../stage';
import type { Counts, ExplorerState } from './explorer-state';
import { kinOf, type LineageGraph, type LineagePerson, type Side } from './lineage-graph';
import classes from './lineage-panel.module.css';
import { COUNTS } from './lineage-queries';
import { LinkFacts } from './link-facts';
import { countOf, lifeText, lineWords, stageText } from './person-words';
import { branchOf, remainder } from './shown-people';

export type PanelActs = {
  readonly onSelect: (key: string | null) => void;
  readonly onFocus: (id: string) => void;
  readonly onPath: (id: string) => void;
  readonly onExpand: (id: string, side: Side) => void;
  readonly onCollapse: (id: string, side: Side) => void;
};

export type LineagePanelProps = PanelActs & {
  readonly state: ExplorerState;
  /** A person, a tie or a stub. */
  readonly selected: string | null;
};

/** Whatever is selected in the picture or the table, in words. */
export function LineagePanel({ state, selected, ...acts }: LineagePanelProps) {
  const person = selected === null ? undefined : state.graph.people.get(selected);
  const tie = selected === null ? undefined : state.graph.ties.get(selected);
  const title = person ? 'Person' : tie ? 'Mentorship' : 'Not shared with you';
  return (
    <Sheet
      title={title}
      isDocked
      isOpen={selected !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) acts.onSelect(null);
      }}
      actions={person && <PersonActions person={person} focus={state.focus} {...acts} />}
    >
      {person && <PersonInPanel key={person.id} person={person} state={state} {...acts} />}
      {tie && <TieInPanel graph={state.graph} mentor={tie.mentor} mentee={tie.mentee} onSelect={acts.onSelect} />}
      {!person && !tie && (
        <p>
          Somebody stands here who is not shared with you. The line passes through them, and that is all we can show.
        </p>
      )}
    </Sheet>
  );
}

type PersonProps = PanelActs & { readonly person: LineagePerson; readonly state: ExplorerState };

function PersonActions({ person, focus, onFocus, onPath }: PanelActs & { person: LineagePerson; focus: string }) {
  return (
    <>
      {person.id !== focus && (
        <Button
          variant="primary"
          onPress={() => {
            onFocus(person.id);
          }}
        >
          Focus here
        </Button>
      )}
      <Button
        onPress={() => {
          onPath(person.id);
        }}
      >
        Path from here
      </Button>
      <LinkButton href={`/people/${person.id}`}>Profile</LinkButton>
    </>
  );
}

function PersonInPanel({ person, state, ...acts }: PersonProps) {
  const { institution } = person;
  const { data } = useQuery(COUNTS, { variables: { personId: person.id } });
  const counts = data?.lineageCounts;
  return (
    <div className={classes['person']}>
      <div className={classes['heading']}>
        <StageMark stage={person.stage} />
        <div>
          <h3>
            <Name size="large">{person.name}</Name>
          </h3>
          <p className="type-dense">{[stageText(person), lifeText(person)].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <Facts
        facts={[
          { label: 'Specialty', value: person.specialty },
          { label: 'Organisation', value: person.organisation },
          {
            label: 'Institution',
            value: institution && (
              <span className={classes['institution']}>
                <Crest letters={institution.crest} accent={accentOf(institution)} size="small" />
                {institution.name}
              </span>
            ),
          },
          { label: 'Why you see this', value: whyShown(person) },
          {
            label: 'Line',
            value: counts ? <Line counts={counts} /> : null,
          },
        ]}
      />
      {(['mentors', 'mentees'] as const).map((side) => (
        <Relations key={side} side={side} person={person} state={state} {...acts} />
      ))}
    </div>
  );
}

function Line({ counts }: { readonly counts: Counts }) {
  const { ancestors, descendants, generationsUp, generationsDown } = counts;
  const reach = (people: number, generations: number) =>
    `${people} in ${countOf(generations, 'generation', 'generations')}`;
  return (
    <>
      Above: {ancestors === 0 ? 'nobody' : reach(ancestors, generationsUp)}
      <br />
      Below: {descendants === 0 ? 'nobody' : reach(descendants, generationsDown)}
    </>
  );
}

function whyShown({ seenThrough, institution }: LineagePerson): string {
  switch (seenThrough) {
    case 'SELF':
      return 'This is you.';
    case 'INSTITUTION':
      return institution
        ? `Through ${institution.name}, where you both are or were.`
        : 'Your institution records this person.';
    case 'PAIR':
      return 'You share a mentorship.';
    case 'PROGRAM':
      return 'You belong to the same program.';
    case 'PARTNER':
      return 'Shared with your institution by agreement. Don’t pass on.';
    case 'PUBLIC':
      return 'Shown to everyone: a historical person, or one who chose it.';
  }
}

/** Direct mentors or mentees in the picture, each a way to what is known of the tie. */
function Relations({ side, person, state, ...acts }: PersonProps & { readonly side: Side }) {
  const { graph, shown } = state;
  const kin = kinOf(graph, person.id, side).filter(({ key }) => shown.has(key));
  const rest = remainder(graph, shown, person.id, side);
  const total = graph.totals.get(person.id)?.[side] ?? 0;
  if (kin.length === 0 && rest === 0) return null;
  return (
    <section className={classes['relations']} aria-label={`${side} of ${person.name}`}>
      <h3>{side === 'mentors' ? countOf(total, 'mentor', 'mentors') : countOf(total, 'mentee', 'mentees')}</h3>
      <ul role="list">
        {kin.map(({ key, tie }) => (
          <li key={key}>
            <button
              type="button"
              className={classes['relation']}
              onClick={() => {
                acts.onSelect(tie.key);
              }}
            >
              <span className="type-name">{graph.people.get(key)?.name ?? 'Not shared with you'}</span>
              <span className="type-meta">{tie.links.map(lineWords).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={classes['steps']}>
        {rest > 0 && (
          <Button
            size="compact"
            isPending={state.busy.has(`${side}:${person.id}`)}
            onPress={() => {
              acts.onExpand(person.id, side);
            }}
          >
            {`Show more (${rest})`}
          </Button>
        )}
        {branchOf(shown, person.id, side).length > 0 && (
          <Button
            size="compact"
            variant="quiet"
            onPress={() => {
              acts.onCollapse(person.id, side);
            }}
          >
            Put away
          </Button>
        )}
      </div>
    </section>
  );
}

type TieProps = Pick<PanelActs, 'onSelect'> & { graph: LineageGraph; mentor: string; mentee: string };

function TieInPanel({ graph, mentor, mentee, onSelect }: TieProps) {
  const tie = graph.ties.get(`${mentor}>${mentee}`);
  const ends = [
    { key: mentor, role: 'Mentor' },
    { key: mentee, role: 'Mentee' },
  ];
  return (
    <div className={classes['person']}>
      <ul role="list" className={classes['ends']}>
        {ends.map(({ key, role }) => (
          <li key={key}>
            <button
              type="button"
              className={classes['relation']}
              onClick={() => {
                onSelect(key);
              }}
            >
              <span className="type-meta">{role}</span>
              <span className="type-name">{graph.people.get(key)?.name ?? 'Not shared with you'}</span>
            </button>
          </li>
        ))}
      </ul>
      {tie?.links.map((link, index) => (
        <LinkFacts key={link.mentorshipId ?? index} link={link} />
      ))}
      {tie?.links.length === 0 && <p>The line passes here. What joins the two is not shared with you.</p>}
    </div>
  );
}
