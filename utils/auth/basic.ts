import { stringToBase64 } from 'uint8array-extras';

/**
 * The Authorization value that sends a key as user name, by default with an empty password: `Basic base64(key + ":")`.
 * Source: RFC 7617 section 2, with UTF-8 for what is not ASCII (section 2.1). Throws nothing.
 */
export function basicAuthorization(userName: string, password = ''): string {
  return `Basic ${stringToBase64(`${userName}:${password}`)}`;
}
