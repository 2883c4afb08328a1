/** For a field that says nothing in one line of a list: neither a column nor a filter. */
export const formOnly = { disableListColumn: true, disableListFilter: true } as const

/** For a field by which nobody looks for anything, though it is worth a column. */
export const columnOnly = { disableListFilter: true } as const

/** For a field that is worth looking for, and too long or too dull for a column. */
export const filterOnly = { disableListColumn: true } as const

/** For a field that is worked out and told in lists alone: no form shows it, and no version has it. */
export const listOnly = {
  readOnly: true,
  condition: () => false,
  disableListFilter: true,
  components: { Diff: '/src/app/(payload)/views/versions/no-diff#NoDiff' },
} as const
