import { Field, ID, InterfaceType } from 'type-graphql';
import { OpenToClients } from './open-to-clients';

@InterfaceType('Node', {
  description: 'Anything with a lasting, opaque id.',
  resolveType: (value: { typeName: string }) => value.typeName,
})
export abstract class NodeInterface {
  @OpenToClients()
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  id!: string;
}
