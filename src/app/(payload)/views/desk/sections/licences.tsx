import { listLicencesToCheck, type LicenceToCheck } from '@/people/queries'
import { dayOf } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import { eachRow, type Section } from '../section'

function Standing({ standing }: Pick<LicenceToCheck, 'standing'>) {
  switch (standing.state) {
    case 'incomplete': return <>Number, register or day of the check is missing: cannot sign</>
    case 'checked-in-future': return <>The day of the check lies ahead, <Day day={standing.on} />: cannot sign</>
    case 'ran-out': return <>Ran out on <Day day={standing.on} />: cannot sign</>
    case 'runs-out': return <>Runs out on <Day day={standing.on} /></>
    case 'holds': return <>Holds until <Day day={standing.on} /></>
  }
}

export const licences: Section = {
  key: 'licences',
  heading: 'Licence checks that run out',
  empty: 'No licence check runs out within 60 days.',
  roles: ['admin'],
  isPressing: true,
  read: async (req, { part, now }) =>
    eachRow(await listLicencesToCheck(req, dayOf(now, 'UTC'), part), ({ id, printedName, standing }) => ({
      key: id,
      title: printedName,
      href: `/admin/collections/people/${id}`,
      notes: <Standing standing={standing} />,
    })),
}
