import type { DemoReport } from './report.ts';

/** Prints what was done and where to look at it. */
export function printGuide({ requests, findings, pictures }: DemoReport, proven: boolean): void {
  console.log('\nRequests sent from the playground, and what the server received:');
  for (const { name, status, match, bodyShownEqualsReceived } of requests) {
    const header = match ? 'header shown = header received' : 'HEADER DIFFERS';
    const body = bodyShownEqualsReceived ? 'body shown = body received' : 'BODY DIFFERS';
    console.log(`  ${status}  ${name}: ${header}, ${body}`);
  }
  console.log('\nThe production key in the traffic of the shop:');
  for (const { severity, part, request, initiator } of findings)
    console.log(
      `  ${severity}  ${part} of ${request.url}, ${initiator === null ? 'what made it is not available in Firefox' : `from ${initiator.url}:${initiator.line}:${initiator.column ?? 1}`}`,
    );
  console.log('\nWhere to look, in the panel Authlens of DevTools:');
  console.log('  Playground  the Authorization header taken apart, as sent; the 401 and its body, byte for byte');
  console.log('  Leaks       each place of the key; a click on the initiator opens the line in Sources');
  console.log('  Keys        sandbox keys with their value, the production key as a fingerprint only');
  for (const picture of pictures) console.log(`  ${picture}`);
  console.log(
    proven ? '\nEvery request matched and every planted leak was found.' : '\nSomething did not match: see above.',
  );
}
