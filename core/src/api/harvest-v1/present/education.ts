/** A school, degree or discipline to choose. */
export function presentChoice(choice: { id: number; name: string; position: number }) {
  return { id: choice.id, name: choice.name, priority: choice.position }
}
