import type { DatePrecision, PartialDate } from '@chiron/domain/partial-date';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OpenToClients } from './open-to-clients';

const precisions = { DAY: 'day', MONTH: 'month', YEAR: 'year', UNKNOWN: 'unknown', OPEN: 'open' } as const;
registerEnumType(precisions, {
  name: 'DatePrecision',
  description: 'How well a date is known. OPEN: it has not ended.',
});

@OpenToClients()
@ObjectType('PartialDate', { simpleResolvers: true, description: 'A date as well as it is known.' })
export class PartialDateType implements PartialDate {
  @Field(() => String, {
    nullable: true,
    description: 'ISO 8601: the first day of the period meant; null when unknown or open.',
  })
  on!: string | null;

  @Field(() => precisions, { description: 'How much of it is known.' })
  precision!: DatePrecision;
}
