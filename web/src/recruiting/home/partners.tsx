import { listConnections } from '@orangery/contract/recruiting'
import { LinkButton, ProductArch, type ProductId, products, Tag } from '@orangery/ui'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api.ts'
import { paths } from '../../paths.ts'
import styles from './home.module.css'

const isProduct = (id: string): id is ProductId => id in products

/** The partner apps of this installation; once all are connected the section goes. */
export function Partners({ connected }: { connected: boolean }) {
  const { data } = useQuery(read(listConnections, {}))
  const open = data?.apps.filter((app) => app.connectedAt === null) ?? []
  if (open.length === 0 || !data) return null
  return (
    <section className={styles.partners} aria-labelledby="partners">
      <div className={styles.partnersHead}>
        <h2 id="partners">{connected ? 'Connect further partners' : 'Connect the partners'}</h2>
        <span>Each guided connect shows every step it takes</span>
      </div>
      <div className={styles.cards}>
        {data.apps.map((app) => (
          <article key={app.id} className={styles.card}>
            {isProduct(app.id) && <ProductArch product={app.id} size="large" />}
            <h3>{app.name}</h3>
            <p>{app.summary}</p>
            <small>{app.size}</small>
            {app.connectedAt === null ? (
              <LinkButton href={`${paths.connections()}?app=${app.id}`} wide aria-label={`Connect ${app.name}`}>
                Connect
              </LinkButton>
            ) : (
              <span>
                <Tag tone="leaf">Connected</Tag>
              </span>
            )}
          </article>
        ))}
      </div>
    </section>
  )
}
