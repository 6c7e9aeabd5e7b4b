import * as v from 'valibot';

/** Validates header fields from storage or a message; see HeaderFields. */
export const headerFieldsSchema = v.pipe(
  v.array(v.pipe(v.tuple([v.string(), v.string()]), v.readonly())),
  v.readonly(),
);
