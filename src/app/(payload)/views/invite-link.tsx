/** Above the list of accounts: the usual way to a new one. */
export const InviteLink = () => (
  <p className="invite-link">
    <a href="/admin/invite">Invite somebody</a> by mail: they choose their own password. “Create New” makes an account
    whose password you choose and hand over yourself.
  </p>
)
