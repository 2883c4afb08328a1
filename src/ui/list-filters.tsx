type Filters = { collection: string; field: string; filters: readonly { value: string; label: string }[] }

/** Above a list of the admin: the ways to look at it that its users need most, as links. */
export const ListFilters = ({ collection, field, filters }: Filters) => {
  const list = `/admin/collections/${collection}`
  return (
    <nav className="list-filters" aria-label="Show">
      <a href={list}>All</a>
      {filters.map(({ value, label }) => (
        <a key={value} href={`${list}?where[or][0][and][0][${field}][equals]=${value}`}>{label}</a>
      ))}
    </nav>
  )
}
