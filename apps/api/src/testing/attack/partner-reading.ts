import type { ModelAgreement, ModelPerson, ModelRecord, WorldModel } from './model';
import type { Sight, Standing } from './sight';

interface Viewpoint {
  readonly world: WorldModel;
  readonly standing: Standing;
}

const STUDENTS: readonly (string | null)[] = ['UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT'];

/** What an agreement in force covers, of a student's record as far as a consent for the same purpose names it too. */
export function partnerSight(viewpoint: Viewpoint, person: ModelPerson): Sight | null {
  for (const record of inOrder(person.records)) {
    const stages = viewpoint.world.affiliations
      .filter(({ institutionId, personId }) => institutionId === record.institutionId && personId === person.id)
      .map(({ stage }) => stage);
    const isStudents = stages.length === 0 || stages.some((stage) => STUDENTS.includes(stage));
    const covered = agreementsInForce(viewpoint)
      .filter(({ giverId }) => giverId === record.institutionId)
      .flatMap(({ categories, purpose }) =>
        categories.filter(
          (category) => !isStudents || consents(viewpoint, { personId: person.id, ...record, purpose, category }),
        ),
      );
    if (!covered.includes('PEOPLE')) continue;
    const shows = {
      stage: covered.includes('STAGES'),
      affiliations: covered.includes('AFFILIATIONS'),
      mentorships: covered.includes('MENTORSHIPS'),
    };
    return { person, through: 'PARTNER', record, shows };
  }
  return null;
}

/** Those that show something where the asker acts: to a client the one that it serves. */
function agreementsInForce({ world, standing: { actingAt, client } }: Viewpoint): ModelAgreement[] {
  return world.agreements
    .filter(({ recipientId, isSuspended }) => recipientId === actingAt && !isSuspended)
    .filter(({ id }) => !client || id === client.agreementId);
}

interface Asked {
  readonly personId: string;
  readonly institutionId: string;
  readonly purpose: string;
  readonly category: string;
}

function consents({ world, standing }: Viewpoint, { personId, institutionId, purpose, category }: Asked): boolean {
  return world.consents.some(
    (one) =>
      one.personId === personId &&
      one.institutionId === institutionId &&
      one.recipientId === standing.actingAt &&
      one.purpose === purpose &&
      one.categories.includes(category) &&
      !one.isRevoked,
  );
}

export function inOrder(records: readonly ModelRecord[]): ModelRecord[] {
  return records.toSorted((a, b) => (a.institutionId < b.institutionId ? -1 : 1));
}
