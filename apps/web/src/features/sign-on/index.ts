export { SignOnOffers, signOnAddress } from './sign-on-offers';
