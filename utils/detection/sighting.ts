import type { EncodingLayer, Finding } from './finding.ts';
import type { PartText } from './part-text.ts';
import type { Span } from './user-information.ts';

/** A finding before its redaction. It holds secrets and lives only while an exchange is scanned. */
export interface Sighting
  extends Pick<Finding, 'ruleId' | 'severity' | 'environment' | 'provider' | 'keyLabel' | 'name'> {
  readonly source: PartText;
  readonly digest: string;
  readonly encodings: readonly EncodingLayer[];
  /** The credential in the clear. */
  readonly value: string;
  /** In the text of the source. */
  readonly span: Span;
}
