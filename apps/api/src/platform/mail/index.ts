export { enqueueLetter } from './enqueue-letter';
export type { MailConfig } from './config';
export { smtpPost } from './smtp-post';
export { forgetLetters, sendLetters, type Post } from './send-letters';
