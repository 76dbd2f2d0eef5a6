export type RefusalCode =
  | 'not-signed-in'
  | 'access-ended'
  | 'not-allowed'
  | 'not-found'
  | 'not-valid'
  | 'conflict'
  | 'too-many'

/** A no that we expect, said in words that the person who asked can act on. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  /** Words for single fields of what was sent, by the field's name. */
  readonly fields: Record<string, string[]> | undefined

  constructor(code: RefusalCode, say: string, fields?: Record<string, string[]>) {
    super(say)
    this.code = code
    this.fields = fields
  }
}

export class NotFound extends Refusal {
  override name = 'NotFound'

  constructor(what: string) {
    super('not-found', `${what} was not found.`)
  }
}

export class NotAllowed extends Refusal {
  override name = 'NotAllowed'

  constructor() {
    super('not-allowed', 'This is not yours to do. Ask the manager of the home.')
  }
}

export class NotSignedIn extends Refusal {
  override name = 'NotSignedIn'

  constructor(say = 'Please sign in.') {
    super('not-signed-in', say)
  }
}

/** Their sign-in, or the tablet, has ended for good: what the device keeps for reading has to go. */
export class AccessEnded extends Refusal {
  override name = 'AccessEnded'

  constructor() {
    super('access-ended', 'You have been signed out. Nothing you wrote is lost.')
  }
}

/** Two people changed the same thing; both texts are kept and a person decides. */
export class Conflict extends Refusal {
  override name = 'Conflict'

  constructor(say: string) {
    super('conflict', say)
  }
}

/** What was sent needs another look, at the named fields. */
export class NotValid extends Refusal {
  override name = 'NotValid'

  constructor(fields: Record<string, string[]>, say = 'There is a problem. Some answers need another look.') {
    super('not-valid', say, fields)
  }
}

/** More than the operation takes. Whoever wrote it still has it, and can make it shorter. */
export class TooMuch extends Refusal {
  override name = 'TooMuch'

  constructor() {
    super(
      'not-valid',
      'This is more than can be sent in one go. Make it shorter, or send it in parts. It is still here.',
    )
  }
}
