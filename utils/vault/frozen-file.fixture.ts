/** A file that the first version with an export has written, under the passphrase of the frozen vault: it is read for ever. Everything in it is fake. */
export const frozenFile = {
  format: 'authlens-vault',
  version: 1,
  kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 600000, salt: 'eXO4KC5mhX+SNYhf3gY4bNOiEBnHIRKZZ5jIh/eZky0=' },
  sealed: {
    iv: 'EIgTXyKxFidPwUDZ',
    ciphertext:
      'xZLJenjczIS5JYsZL9A50gfqHcTAMytACiP7qfBSnxvl9whZ6E7k+Kw/19oH8uB7OuqMoBG/TkrxT5skqorohP4l0QrvEBZldL0fyUAJm7FY3HhZr6Poi5Eutuv096Y4EhXZMdGYM2G7vWbmCWN83rXwd6PmjnZgWtO1zVdci6PpvBnq09AhXSRc4PeJ4dbCd5MUVfkZ7dlWT3hPMwi2jDpnGJ/MeKFJTQWTuoOJ+LDfEtGn5++Ir29tyGRznDB3D76phTJEPQtg82k+7038RnkPU2X0M0B9zrsclQ/xaN9XqUjuV7UKEf9r4tsmcx20LMwJ9BRmSSS9m5W1mLJbby34/IGVkackUsxWgKyhkDHtLFJJTT9UFehMrjjwPgNGZ+if1d111PW7GmO7xyew2Qtr5voz5xkYN6VBOpLlWhzD58oX+x/AEr+KZ8CBwXgCubj3rKr4dun8eCF7Hqa/UNT9XCXj6BTkCQrnOrCQ9o1lAOT/0BY3tyF807Shgu75fEyV3cSfYiGy5aWkG1PDSMmJBp5QRu3ERi/Sv/6r+8T3pcFumHjTp6rUvYLHqv5kgPoI3qWpWMDJLhRM/6hJWSmdXmHXdADkEZBP0tC8gINx5AQwoOfhgnmei24+dKesrAFhy+PoMDasuDpxham6WtHvFYhzqs6akQnHYXBbjJ8MqbMG8/o/mjeC7GvFRbz2aE4GzVU+MrSiBta5Wjsqn7tAsJGQSO7Rc4KGhnbDkwnNU5Xly4/crlNnLHGSqRns0LWETA4Y4yFLFUH+CzJRGyXmiwAtB/kpI/fLFEvvtbrS6hbVZglynR5dU0lR/9twrxvGtYBThkWuiC47TmxBViCo1iq0/uasvoN+YgNKnIlGIM8QHwxQFg2CHdJYc52sROIklZPOPdktjdR/kK9woWhIPPmKcrkWbB6cMuuQHZCmhK8YoxYYgtg3x4R/mx3Mw1wxodq0U6Typ7tzF/V4p4C5GugJ0aWOqxpmQe90GLs/xOnVilStpxfp6TRTC/CW0z9wHwYiMCdSuuW8hYvI1MDJYcQCHU0gAvcdynfe7IYhDuvyJb9pCFDxyReY2FKQvR0fmJKD8IB7kwecgdnuMpb69m7f/SrbCAhzjR38jmlOfZZUEDLMjwxEsNySJB+tN+uIRFg1dvg2SJFY4Sum3RD/HHLKaxyRfAN1KE9ClC29m3rmz6H1YTdr6NEE4OIe1yxKSLrNcI/BK+uJY6IpyWSX5J7mR1LHNzKmRU1qE1Jq+YDiJ2O10/H7nZ8UtvUK/aNBNVOSVgwYaDksJUioSeU5ijKc2N92YzXDcJZM8QDvjT8JRQ==',
  },
} as const;
