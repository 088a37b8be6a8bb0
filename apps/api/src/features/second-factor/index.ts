export { OwnSecondFactorResolver, SecondFactorResolver } from './second-factor.resolver';
