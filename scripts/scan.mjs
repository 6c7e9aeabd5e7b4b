/**
 * Scans HAR files for leaked keys, for a team's CI: `npm run -s scan -- FILE.har… --keys KEYS.json`. See `docs/scan.md`.
 * JavaScript, so that a Node that does not know TypeScript can say so.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 5)) await import('./scan/start.ts');
else {
  console.error(`The scan needs Node 24.5 or newer, and this is ${process.versions.node}. Install a newer Node.`);
  process.exitCode = 2;
}
