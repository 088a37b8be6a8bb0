export { AddressResolver } from './address.resolver';
export { letterJobs } from './jobs';
export { LinkExpired } from './link-expired';
export { LinkResolver } from './link.resolver';
export { LinkExpiredType } from './letters.type';
export { DemoOutboxResolver, OutboxResolver } from './outbox.resolver';
export { keepReminding } from './remind-addresses';
