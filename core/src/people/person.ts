/** A user as records refer to one. */
export interface UserRef {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly name: string
  readonly email: string
  readonly employeeId: string | null
}

/** First and last name with one blank, whichever of them is empty. */
export function fullName(person: { first_name: string; last_name: string }): string {
  return `${person.first_name} ${person.last_name}`.trim()
}
