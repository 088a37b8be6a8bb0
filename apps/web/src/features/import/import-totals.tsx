import { Stat, StatList } from '@chiron/ui';
import { Section } from '../../page';
import type { ImportCounts } from './import-facts';

export type ImportTotalsProps = {
  readonly title: string;
  readonly counts: ImportCounts;
};

/** What was found about people, or about mentorships. */
export function ImportTotals({ title, counts }: ImportTotalsProps) {
  return (
    <Section title={title}>
      <StatList>
        <Stat label="Added" value={counts.added} />
        <Stat label="Changed" value={counts.changed} />
        <Stat label="Unchanged" value={counts.unchanged} />
        <Stat label="Refused" value={counts.refused} />
        <Stat label="Conflicting" value={counts.conflicting} />
      </StatList>
    </Section>
  );
}
