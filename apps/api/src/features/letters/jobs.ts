import type { JobHandlers } from '../../platform/jobs';
import { CONFIRM_ADDRESS, confirmAddressLetter } from './add-address';
import { SEND_LINK, sendLink } from './send-link';

export function letterJobs(origin: string): JobHandlers {
  return { [SEND_LINK]: sendLink(origin), [CONFIRM_ADDRESS]: confirmAddressLetter(origin) };
}
