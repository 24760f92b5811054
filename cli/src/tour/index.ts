import { tourHiPeople } from './hipeople.ts'
import { type Entry, enter, type Person } from './person.ts'
import { openScript, type Play, TourError } from './script.ts'
import { startThrowAway } from './throw-away.ts'

const tours: Readonly<Record<string, (play: Play, person: Person) => Promise<void>>> = { hipeople: tourHiPeople }

export const tourNames = Object.keys(tours)

export interface TourOptions {
  /** A running suite in demo or test mode; without it a throw-away suite is started. */
  readonly url?: string
  /** The one-time link of that suite, before anybody used it. */
  readonly link?: string
  readonly email?: string
  readonly password?: string
}

/** Plays a tour and prints it. Answers whether every step was as expected; the last line says `tour: N of M steps`. */
export async function playTour(name: string, options: TourOptions): Promise<boolean> {
  const tour = tours[name]
  if (!tour) throw new TourError(`There is no tour ${name}. There is: ${tourNames.join(', ')}.`)
  const suite = options.url ? undefined : await startThrowAway()
  try {
    const person = await enter(suite?.url ?? options.url!.replace(/\/+$/, ''), entryOf(options, suite?.startLink))
    return await playAll(tour, person)
  } finally {
    await suite?.stop()
  }
}

async function playAll(tour: (play: Play, person: Person) => Promise<void>, person: Person): Promise<boolean> {
  const script = openScript((line) => console.log(line))
  let held = true
  try {
    await tour(script.play, person)
  } catch (error) {
    if (!(error instanceof TourError)) console.error(error)
    held = false
  }
  console.log(`\ntour: ${script.steps()} of ${script.steps() + (held ? 0 : 1)} steps`)
  return held
}

function entryOf(options: TourOptions, startLink: string | undefined): Entry {
  const password = options.password ?? process.env.ORANGERY_PASSWORD ?? 'seven oranges on a sill'
  const link = startLink ?? options.link
  if (link) return { link, password }
  if (options.email) return { email: options.email, password }
  throw new TourError('Say who you are: --link with the one-time link, or --email with the password in ORANGERY_PASSWORD.')
}
