/** What keys are made, changed and opened with, loaded as one when it is needed: the panel's first view shows keys, and changes none. */
export { createFingerprint } from '@/utils/detection/fingerprint.ts';
export { writeAndScrub } from '@/utils/storage/write-and-scrub.ts';
export { checkLabel, checkLength, findDuplicate, findKeyInLabel } from './key-rules.ts';
export { describeKept, makeRecord } from './make-record.ts';
export { openKeys, sealedIfNeeded } from './seal-keys.ts';
