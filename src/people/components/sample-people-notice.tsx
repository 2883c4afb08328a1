import { Notice } from '@/ui/notice'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** Says of what a page shows that the people behind it are made up; nothing where none of them is. */
export const SamplePeopleNotice = ({ names }: { names: readonly string[] }) =>
  names.length > 0 && (
    <Notice>
      <p>
        {listed(names)} {names.length === 1 ? 'is a made-up sample person' : 'are made-up sample people'}. Nobody of{' '}
        {names.length === 1 ? 'this name' : 'these names'} wrote or reviewed this article.
      </p>
    </Notice>
  )
