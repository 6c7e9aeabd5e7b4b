/** The methods that APIs use (RFC 9110 section 9.3, RFC 5789). */
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** Whether fetch sends a body with this method (Fetch standard, Request constructor). */
export function hasBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** Whether a method is meant to change nothing (RFC 9110 section 9.2.1). */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}
