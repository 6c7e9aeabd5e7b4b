import type { PlannedSecret } from './snippet-plan.ts';

/** Writes a text as one literal of a language. */
export type Literal = (text: string) => string;

/**
 * An expression for a text in which the secret, wherever it stands, is what the code calls it: a key in a body is left out
 * as well. `operator` joins the pieces; with `perLine` each line is a literal of its own, for languages whose literals
 * cannot span lines or take their line ends from the file.
 */
export function textExpression(
  text: string,
  secret: Pick<PlannedSecret, 'value' | 'name'> | null,
  { literal, operator, variable = (name) => name, perLine }: ExpressionRules,
): string {
  const pieces = secret === null || secret.value === '' ? [text] : text.split(secret.value);
  const written = pieces.flatMap((piece, index) => {
    const lines = perLine === undefined ? [piece] : piece.split(/(?<=\n)/);
    const literals = lines.filter((line) => line !== '').map(literal);
    return index === 0 || secret === null ? literals : [variable(secret.name), ...literals];
  });
  if (written.length === 0) return literal('');
  const separator = perLine !== undefined && text.includes('\n') ? `${perLine}${operator.trimStart()}` : operator;
  return written.join(separator);
}

interface ExpressionRules {
  readonly literal: Literal;
  readonly operator: string;
  readonly variable?: (name: string) => string;
  /** What stands between a line and the operator before the next one: a line end and its indentation. */
  readonly perLine?: string;
}
