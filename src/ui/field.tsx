import type { ReactNode } from 'react'

/** What an input takes from its field, so that label, help and mistake belong to it. */
export type FieldInput = { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Props = {
  id: string
  name: string
  label: string
  help?: string
  /** What is wrong with the value, as a sentence. */
  problem: string | undefined
  children: (input: FieldInput) => ReactNode
}

/** One field of a form: label above, help before the input, the mistake beside it. */
export function Field({ id, name, label, help, problem, children }: Props) {
  const describedBy = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {help && <p className="soft" id={`${id}-help`}>{help}</p>}
      {problem && <p className="problem" id={`${id}-problem`}>{problem}</p>}
      {children({ id, name, 'aria-describedby': describedBy || undefined, 'aria-invalid': problem ? true : undefined })}
    </div>
  )
}
