import { Foreign } from '@/components/ui/Foreign.tsx';
import { useNow } from '@/components/ui/use-now.ts';
import { type JsonWebToken, readJsonWebToken } from '@/utils/auth/json-web-token.ts';
import { formatSpan } from '@/utils/http/sizes.ts';
import { Part } from './Part.tsx';

/** What an access token says of itself: read, and not verified. Nothing for a token that is no JSON Web Token. */
export function TokenParts({ token }: { token: string }) {
  const claims = readJsonWebToken(token);
  return claims === null ? null : <Claims claims={claims} />;
}

function Claims({ claims: { issuedAt, expiresAt, projectId } }: { claims: JsonWebToken }) {
  const now = useNow();
  return (
    <>
      {issuedAt !== null && <Part name="issued">{formatTime(issuedAt)}</Part>}
      {expiresAt !== null && (
        <Part name="expires" wrong={expiresAt <= now}>
          {formatTime(expiresAt)}, {distance(expiresAt - now)}
        </Part>
      )}
      {projectId !== null && (
        <Part name="project">
          <code>
            <Foreign>{projectId}</Foreign>
          </code>
        </Part>
      )}
      <Part name="signature">not verified</Part>
    </>
  );
}

function formatTime(time: number): string {
  return new Date(time).toLocaleTimeString();
}

function distance(milliseconds: number): string {
  return milliseconds > 0 ? `in ${formatSpan(milliseconds)}` : `${formatSpan(-milliseconds)} ago`;
}
