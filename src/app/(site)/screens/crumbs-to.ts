import { pathOf, type TopicNode } from '@/topics/rules/topic-lineage'
import type { Crumb } from '@/ui/crumbs'

/** The way from the home page through topics (from the root down) to the page of a title. */
export const crumbsTo = (lineage: readonly TopicNode[], title: string): Crumb[] => [
  { label: 'Home', href: '/' },
  ...lineage.map((topic, index) => ({
    label: topic.title,
    href: `/${pathOf(lineage.slice(0, index + 1).map(({ slug }) => slug))}`,
  })),
  { label: title, href: null },
]
