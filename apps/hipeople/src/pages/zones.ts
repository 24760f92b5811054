import { html, type Markup, when } from './html.ts'

/** Zones by continent, as the runtime knows them. */
const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))
const continents = [...new Set(zones.map((zone) => zone.split('/')[0] ?? ''))]

export function isZone(text: string): boolean {
  return text === 'UTC' || zones.includes(text)
}

/** Options for "where is this person", the first for who does not know. Cities stand as the runtime names them. */
export function zoneOptions(chosen: string, texts: { whereUnknown: string; continents: Readonly<Record<string, string>> }): Markup {
  return html`<option value="">${texts.whereUnknown}</option>${continents.map(
    (continent) =>
      html`<optgroup label="${texts.continents[continent] ?? continent}">${zones
        .filter((zone) => zone.startsWith(`${continent}/`))
        .map(
          (zone) =>
            html`<option value="${zone}"${when(zone === chosen, 'selected')}>${zone
              .slice(continent.length + 1)
              .replaceAll('_', ' ')
              .replaceAll('/', ', ')}</option>`,
        )}</optgroup>`,
  )}`
}
