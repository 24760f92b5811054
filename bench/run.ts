import { parseArgs } from 'node:util'
import { type Bench, type Measured, openBench } from './bench.ts'
import { rows } from './rows/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    candidates: { type: 'string', default: '1000000' },
    home: { type: 'string' },
  },
})
const wanted = positionals.length ? positionals : rows.map((row) => row.id)
const unknown = wanted.filter((id) => !rows.some((row) => row.id === id))
if (unknown.length) {
  console.error(`There is no row ${unknown.join(', ')}. Rows: ${rows.map((row) => row.id).join(', ')}`)
  process.exit(2)
}

const say = (text: string) => process.stderr.write(`${text}\n`)
let opened: Promise<Bench> | undefined
/** Filled and started when the first row needs it. */
const bench = () => (opened ??= openBench({ candidates: Number(values.candidates), home: values.home, say }))
await using _closing = { [Symbol.asyncDispose]: async () => (await opened)?.[Symbol.asyncDispose]() }
const measured: Measured[] = []
for (const row of rows.filter(({ id }) => wanted.includes(id))) {
  say(`${row.id}: ${row.what}`)
  const one = row.alone ? await row.measure() : await row.measure(await bench())
  measured.push({ ...one, id: row.id })
  say(`  ${line({ ...one, id: row.id })}${one.noisy ? '   MACHINE TOO NOISY' : ''}`)
}
if (values.json) console.log(JSON.stringify({ rows: measured }, null, 2))
else {
  console.log(`| row | ours | calibrator | ratio | goal | |\n| --- | --- | --- | --- | --- | --- |`)
  for (const one of measured)
    console.log(
      `| ${one.id} | ${shown(one.ours)} ${one.unit} | ${shown(one.calibrator)} ${one.unit} (${one.against}) | ${one.ratio.toFixed(2)} | ${rows.find((row) => row.id === one.id)!.goal} | ${[one.note, one.noisy ? 'machine too noisy' : ''].filter(Boolean).join('; ')} |`,
    )
}

function line(one: Measured): string {
  return `${shown(one.ours)} ${one.unit} against ${shown(one.calibrator)} ${one.unit} (${one.against}): ${one.ratio.toFixed(2)}`
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}
