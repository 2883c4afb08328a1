import { Notice } from '@/ui/notice'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const sentenceAbout = (names: readonly string[]): string =>
  names.length === 1
    ? `${listed(names)} is a made-up sample person. Nobody of this name wrote or reviewed this article.`
    : `${listed(names)} are made-up sample people. Nobody of these names wrote or reviewed this article.`

/** Says of what a page shows that the people behind it are made up; nothing where none of them is. */
export const SamplePeopleNotice = ({ names }: { names: readonly string[] }) =>
  names.length > 0 && <Notice><p>{sentenceAbout(names)}</p></Notice>
