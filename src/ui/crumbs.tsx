/** One step on the way from the home page; the last one is the page itself and has no address. */
export type Crumb = { label: string; href: string | null }

/** The way to a page. Its text reads `Home » Pain Management » Title`. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map(({ label, href }, index) => (
          <li key={href ?? label} aria-current={href === null ? 'page' : undefined}>
            {index > 0 && <span aria-hidden="true"> » </span>}
            {href === null ? label : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
