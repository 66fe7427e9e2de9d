/** Who may do what. */

/** From the one that may least to the one that may most: each may all that those before it may. */
export const ROLES = ['reader', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]

export interface Account {
  readonly id: number
  /** Stands on notes and edits. */
  readonly name: string
  readonly role: Role
  /** ISO 8601 UTC. */
  readonly createdAt: string
  /** False until an invitation was taken. */
  readonly hasPassword: boolean
  /** Nobody can sign in with it. */
  readonly isDisabled: boolean
}

/** Whether somebody in this role may do what asks for at least that one. */
export function reaches(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}
