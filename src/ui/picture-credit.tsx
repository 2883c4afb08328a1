import { TextLink } from './text-link'

/** Who made a picture, under which licence, and where it comes from; empty strings where nothing is said. */
export type Credit = { name: string; licence: string; url: string }

/** The line that says who made a picture; nothing where nobody is named. */
export function PictureCredit({ credit: { name, licence, url } }: { credit: Credit }) {
  if (!name) return null
  return (
    <small className="credit">
      Picture: <TextLink href={url}>{name}</TextLink>{licence && `, ${licence}`}
    </small>
  )
}
