import { expect, test } from 'vitest'
import { safeHref } from '@/ui/safe-href'

test.each(['https://who.int/', 'http://a.example', '/about', '#sources', 'mailto:a@b.example', 'tel:112'])(
  'a link may lead to %s',
  (address) => expect(safeHref(address)).toBe(address),
)

test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' data:text/html,x', 'vbscript:x', '', null, 7, 'about'])(
  'no link leads to %s',
  (address) => expect(safeHref(address)).toBeNull(),
)
