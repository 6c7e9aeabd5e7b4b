/** An error body of api.video. Members that the vendor leaves out in an error are left out here. */
export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  /** The parameter or attribute that is to blame. */
  readonly name?: string;
  readonly detail?: string;
  readonly range?: Range;
  readonly problems?: readonly ProblemPart[];
}

export type ProblemPart = Omit<Problem, 'status' | 'problems'>;

interface Range {
  readonly min: number;
  readonly max?: number;
}

/**
 * The errors that the vendor documents for these routes, by the last segment of their `type`. Sources: the
 * authentication and error pages under docs.api.video/reference, and the examples of the OpenAPI document.
 */
export const catalogue = {
  'authentication-invalid-api-key': { status: 401, title: 'The API key is invalid.' },
  'authentication-invalid-access-token': { status: 401, title: 'The access token is invalid or expired.' },
  'authentication-invalid-refresh-token': { status: 401, title: 'The refresh token is invalid.' },
  'authentication-invalid-upload-token': { status: 401, title: 'The upload token is invalid or expired.' },
  'authentication-missing-upload-token': { status: 401, title: 'The upload token is missing.' },
  'authentication-invalid-authorization-header-value': {
    status: 401,
    title: 'The "Authorization" header value is invalid.',
  },
  'authentication-missing-authorization-header': { status: 401, title: 'The "Authorization" header is missing.' },
  'authentication-invalid-user-credentials': { status: 400, title: 'The user credentials were incorrect.' },
  'authorization-suspended-account': { status: 403, title: 'Suspended account' },
  'too-many-requests': { status: 429, title: 'Too many requests.' },
  'resource-not-found': { status: 404, title: 'The requested resource was not found.' },
  'unrecognized-request-url': { status: 404, title: 'Unrecognized request URL.' },
  'method-not-allowed': { status: 405, title: 'Method is not allowed for this route.' },
  'invalid-payload': { status: 400, title: 'The payload is invalid.' },
  'attribute-required': { status: 400, title: 'This attribute is required.' },
  'invalid-attribute': { status: 400, title: 'An attribute is invalid.' },
  'request-invalid-query-parameter': { status: 400, title: 'A query parameter is invalid.' },
  'uploaded-file-no-file': { status: 400, title: 'There is no uploaded file in the request.' },
  'uploaded-file-multiple-files': { status: 400, title: 'There is more than one uploaded file in the request.' },
  'video-source-already-uploaded': { status: 400, title: 'The source of the video is already uploaded.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemName = keyof typeof catalogue;

/** Whether `name` is the slug of a documented error. */
export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(catalogue, name);
}

/** The slugs of all documented errors. */
export const problemNames: readonly ProblemName[] = Object.keys(catalogue).filter(isProblemName);

/** The documentation link that stands in the `type` of the error called `name`. */
export function problemType(name: ProblemName): string {
  return `https://docs.api.video/reference/${name}`;
}

/** The body of the error called `name`, with the members that depend on the request. */
export function makeProblem(name: ProblemName, members: Partial<Problem> = {}): Problem {
  const { title, status } = catalogue[name];
  return { type: problemType(name), title, status, ...members };
}

/** Thrown by whatever finds a request wanting; it becomes the error answer. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Ends the request with the error called `name`. */
export function refuse(name: ProblemName, members: Partial<Problem> = {}): never {
  throw new ProblemError(makeProblem(name, members));
}
