const headers = /^(?:(?:proxy-)?authorization|(?:set-)?cookie2?)$/i;
const credentials =
  /(?:(?:api|private|secret|access|auth)[-_]?key|(?:access|refresh|id|auth)[-_]?token|secret|passw(?:or)?d)$/i;

/** Whether a header, a member of a body or a parameter of a URL is called as a credential is. */
export function namesSecret(name: string): boolean {
  return headers.test(name) || credentials.test(name);
}
