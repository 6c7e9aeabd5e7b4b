/** What the first version with a vault has written, as it stood on disk: it is read for ever. Everything in it is fake. */
export const frozen = {
  vault: {
    id: 'frozen-vault',
    kdf: {
      name: 'PBKDF2',
      hash: 'SHA-256',
      iterations: 600000,
      salt: 'yfoofbQ+ctB4s8bCy212aVzxn5TwG8GHYe4F9CVlL2s=',
    },
    wrapped: {
      iv: 'falC6PuzUjmHCRjr',
      ciphertext: '2mmYIhOFDLf1uvR3w0WYYLH5QbzPByI+8z6d8oyBrrLWNjswnCfZF5CbTlw2otO7U0qsOG1mr3Tp40us',
    },
  },
  key: {
    iv: 'vxhjAXelfAeogqqH',
    ciphertext: 'GnnLek8usBtTbQ6mkYvYXggmAMcZsyKZoUN3RfRtQvazET/m',
  },
  request: {
    iv: 'zRwLG9+t7v3sSjmn',
    ciphertext:
      'eCscnM1lCTW2YdMPyloV5GVMPvFzQIuV0MsehPhXogvFEiaHhs0j7iql4yeoPFqH7HO9WaYepVR01YnATfhSXcifnQzs7ObtqkHg+kxSinTSqlq6BQCAW/wuwOtlvT2+7wSjKMJSU3haTRVbWsUcm6riLkH+MdsoJhwCJlqvVzfUosknNFhV4ob6ouyqKTAHoExo4P6QrNDcr1vLEYYc8+XNY4qamk+DltUwEjKQBEv/EKoJRzo8QXhhuAgfllSKebESHJAqmgOCZt1MccM82GntIgeXHQqdbRh5WLmqit5MZwzD0e743SzNvoccIbS2rQ==',
  },
} as const;

/** Opens it. */
export const frozenPassphrase = 'plainly fake passphrase';
