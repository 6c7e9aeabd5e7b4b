/** Keys of other vendors that are known by how they begin, for whoever sends one to the wrong host. */
export const foreignShapes: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a secret or restricted key of Stripe, Paystack or PayMongo', pattern: /^(?:sk|rk)_(?:live|test)_/ },
  { name: 'a publishable key of Stripe, Paystack or PayMongo', pattern: /^pk_(?:live|test)_/ },
  { name: 'a token of GitHub', pattern: /^(?:gh[opsu]_|github_pat_)/ },
  { name: 'a token of Slack', pattern: /^xox[abeprs]-/ },
  { name: 'a key of SendGrid', pattern: /^SG\.[\w-]+\./ },
  { name: 'an access key of AWS', pattern: /^A(?:KI|SI)A[0-9A-Z]{16}$/ },
  { name: 'a key of Google', pattern: /^AIza[\w-]{35}$/ },
  { name: 'a key of OpenAI', pattern: /^sk-(?:proj-)?[\w-]{20,}/ },
  { name: 'a secret of Resend', pattern: /^re_\w{8,}_/ },
];
