import { z } from 'zod'

/** Colours that keep their contrast on light and dark pages. */
export const brandColors = {
  plum: 'Plum',
  clementine: 'Clementine',
  delft: 'Delft blue',
  iris: 'Iris',
  lagoon: 'Lagoon',
  leaf: 'Leaf green',
} as const
export const brandColor = z.enum(['plum', 'clementine', 'delft', 'iris', 'lagoon', 'leaf'])
export type BrandColor = z.infer<typeof brandColor>

/** How a role shows itself to candidates and referees: a name in place of the organisation's, and a colour. */
export const brand = z.object({
  /** Empty: the organisation's own name. */
  name: z.string().trim().max(80).default(''),
  color: brandColor.default('plum'),
})
export type Brand = z.output<typeof brand>
