import { stringToBase64 } from 'uint8array-extras';

/**
 * The Authorization value that sends `key` as user name with an empty password: `Basic base64(key + ":")`.
 * Source: RFC 7617 section 2, with UTF-8 for what is not ASCII (section 2.1). Throws nothing.
 */
export function basicAuthorization(key: string): string {
  return `Basic ${stringToBase64(`${key}:`)}`;
}
