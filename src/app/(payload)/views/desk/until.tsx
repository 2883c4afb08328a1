/** An instant to the minute, in UTC. */
export const Until = ({ at }: { at: Date }) => (
  <time dateTime={at.toISOString()}>{`${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`}</time>
)
