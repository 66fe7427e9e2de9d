/**
 * What a person did or gave that cannot be worked with. Each code has one HTTP status and one exit
 * status, in tables that the compiler keeps complete.
 */
export type UserErrorCode =
  | 'usage' // a command line or a form that cannot be understood
  | 'invalid' // a value out of its range or shape
  | 'not-found'
  | 'not-text' // bytes that are no text (an image, an archive)
  | 'undecodable' // text in an encoding that cannot be told or does not fit
  | 'unreadable' // a file of a known format that is damaged or breaks its rules
  | 'unsupported' // a format, language pair or option that does not exist
  | 'too-large'
  | 'empty' // nothing to import, align or export
  | 'conflict' // somebody changed it meanwhile
  | 'busy' // the queue is full, or the resource is in use
  | 'cancelled'
  | 'unavailable' // an optional service that does not answer
  | 'forbidden'

/** Where a fault was found, as far as it is known. */
export interface Place {
  readonly file?: string
  /** 1-based. */
  readonly line?: number
}

/** A fault of the user's, with a message that says what and where, ready to be shown. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: UserErrorCode
  readonly place: Place

  constructor(code: UserErrorCode, message: string, place: Place = {}, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.place = place
  }
}

/** Something odd that was worked around: shown to the user, never fatal. */
export interface Warning {
  readonly code: string
  readonly message: string
  readonly place?: Place
}
