import type { AddressKind } from '@chiron/domain/address';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { addAddress } from './add-address';
import { makeAddressPrimary, removeAddress } from './change-addresses';
import { AddAddressResult, AddressKindEnum, MyAddressesType } from './letters.type';
import { myAddresses } from './my-addresses';

@Authorized('own')
@Resolver()
export class AddressResolver {
  @Query(() => MyAddressesType, { description: 'The e-mail addresses of the viewer.' })
  myAddresses(@Ctx() context: RequestContext) {
    return myAddresses(context);
  }

  @Mutation(() => AddAddressResult, { description: 'Asks a further address by a letter with a link.' })
  addAddress(
    @Arg('address', () => String) address: string,
    @Arg('kind', () => AddressKindEnum) kind: AddressKind,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(addAddress(context, { address, kind }));
  }

  @Mutation(() => MyAddressesType, { description: 'Has letters sent to this address of the viewer from now on.' })
  makeAddressPrimary(@Arg('address', () => String) address: string, @Ctx() context: RequestContext) {
    return makeAddressPrimary(context, address);
  }

  @Mutation(() => MyAddressesType, { description: 'Takes an address off the account; the primary one stays.' })
  removeAddress(@Arg('address', () => String) address: string, @Ctx() context: RequestContext) {
    return removeAddress(context, address);
  }
}
