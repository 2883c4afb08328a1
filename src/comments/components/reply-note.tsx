/** What everybody should know before they reply. */
export const ReplyNote = () => (
  <p className="soft">
    Replies are read before they appear. They are public, so leave out full names, numbers and records. Nothing in them
    is medical advice, and nobody watches them for emergencies: in an emergency, call your emergency number.
  </p>
)
