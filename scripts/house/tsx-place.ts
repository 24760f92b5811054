import { finding, type Rule } from './source.ts'

const built = /^(web|extension|packages\/(ui|web-kit|recipes\/src\/web)|apps\/[\w-]+\/src\/web)\//

export const tsxPlace: Rule = {
  says: '.tsx stands where Vite builds it; the server runs its sources as they are',
  check: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.tsx') && !built.test(path))
      .map((source) => finding(source, 0, 'Node cannot run .tsx; move it to a web folder')),
}
